using Renci.SshNet;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Ssh;

/// <summary>Makes one SSH connection, and says exactly which step failed when it cannot be made.</summary>
internal sealed class SshDialer(TimeProvider timeProvider)
{
    /// <summary>The longest that one hop may take, from the TCP connection to the login.</summary>
    public static readonly TimeSpan DialTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Connects and logs in.</summary>
    /// <param name="host">The host to log in to.</param>
    /// <param name="pin">The key it must present; null accepts any.</param>
    /// <param name="bastion">The connection to go through.</param>
    /// <param name="cancellationToken">Ends the attempt at once.</param>
    /// <exception cref="DiagnosticException">Any fault, by its own code.</exception>
    public async Task<SshLink> DialAsync(HostConnection host, HostKeyPin? pin, SshConnection? bastion, CancellationToken cancellationToken)
    {
        // An agent has a limit of its own, and to derive a key from a passphrase takes what it takes: a thread of its own, so that the run can be called off.
        var load = Task.Factory.StartNew(() => SshCredentials.Load(host), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var credentials = await load.WaitAsync(cancellationToken);
        // The bastion's connection, where it was cut and is made again, has a deadline of its own.
        var forward = bastion is null ? null : await bastion.OpenForwardAsync(host.Address, host.Port, cancellationToken);
        using var timeout = new CancellationTokenSource(DialTimeout, timeProvider);
        using var dial = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var attempt = new SshAttempt(host, pin, credentials, forward is null ? null : bastion!.Host);
        var client = Client(host, forward, credentials, attempt);

        // SSH.NET blocks its thread while keys are exchanged and the user logs in, so it gets a thread of its own.
        var connect = Task.Factory.StartNew(client.Connect, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            await connect.WaitAsync(dial.Token);
            return new SshLink(host, client, forward, attempt.PresentedKey!, timeProvider);
        }
        catch (Exception e)
        {
            _ = connect.ContinueWith(Abandon, (client, forward), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            cancellationToken.ThrowIfCancellationRequested();
            throw attempt.Explain(e);
        }
    }

    private static SshClient Client(HostConnection host, SshForward? forward, SshCredentials credentials, SshAttempt attempt)
    {
        var method = new PrivateKeyAuthenticationMethod(host.User, [.. credentials.Keys]);
        attempt.Method = method;
        var info = forward is null
            ? new ConnectionInfo(host.Address, host.Port, host.User, method)
            : new ConnectionInfo(SshForward.LoopbackAddress, forward.LocalPort, host.User, method);
        info.Timeout = DialTimeout;
        HostKeyPreference.Apply(info.HostKeyAlgorithms, attempt.Pin?.Type);
        var client = new SshClient(info);
        client.ServerIdentificationReceived += (_, _) => attempt.ServerNamedItself = true;
        client.HostKeyReceived += (_, e) => e.CanTrust = attempt.Accepts(e.HostKey);
        return client;
    }

    private static void Abandon(Task connect, object? state)
    {
        // The exception was reported already, or nobody waits for it any more.
        _ = connect.Exception;
        var (client, forward) = ((SshClient, SshForward?))state!;
        client.Dispose();
        forward?.Dispose();
    }
}
