using System.Collections.Concurrent;
using Renci.SshNet;
using Renci.SshNet.Common;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Ssh;

/// <summary>One live SSH connection: what <see cref="SshConnection"/> replaces when it was cut.</summary>
internal sealed class SshLink : IDisposable
{
    /// <summary>OpenSSH's default MaxSessions is 10: one stays free for an administrator's hand.</summary>
    private const int MaxCommands = 9;

    private readonly HostConnection _host;
    private readonly SshClient _client;
    private readonly SshForward? _through;
    private readonly SemaphoreSlim _commands = new(MaxCommands, MaxCommands);
    private readonly ConcurrentDictionary<(string Address, int Port), Lazy<SshForward>> _forwards = new();
    private int _disposed;

    public SshLink(HostConnection host, SshClient client, SshForward? through, byte[] hostKey)
    {
        _host = host;
        _client = client;
        _through = through;
        HostKey = hostKey;
    }

    public byte[] HostKey { get; }

    public bool IsAlive => Volatile.Read(ref _disposed) == 0 && _client.IsConnected;

    public async Task<SshCommandResult> RunAsync(string text, CancellationToken cancellationToken)
    {
        var (command, execution) = await StartAsync(text, cancellationToken);
        try
        {
            await execution.WaitAsync(cancellationToken);
            return new SshCommandResult(command.ExitStatus, command.Result, command.Error);
        }
        finally
        {
            // Closing waits for the host's answer, and nobody has to wait for that.
            _ = Task.Run(() => End(command), CancellationToken.None);
        }
    }

    public async Task<SshExecStream> OpenCommandAsync(string text, CancellationToken cancellationToken)
    {
        var (command, execution) = await StartAsync(text, cancellationToken);
        return new SshExecStream(command, execution, Release);
    }

    public ValueTask<Stream> ConnectAsync(string address, int port, string description, CancellationToken cancellationToken) =>
        _forwards.GetOrAdd((address, port), target => new(() => SshForward.Open(_client, target.Address, target.Port))).Value
            .ConnectAsync(description, cancellationToken);

    public SshForward OpenForward(string address, int port) => SshForward.OpenOnce(_client, address, port);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        // Disconnecting first ends the forwarded connections, for which closing their ports would wait.
        _client.Disconnect();
        foreach (var forward in _forwards.Values.Where(f => f.IsValueCreated))
        {
            forward.Value.Dispose();
        }

        _client.Dispose();
        _through?.Dispose();
    }

    private async Task<(SshCommand Command, Task Execution)> StartAsync(string text, CancellationToken cancellationToken)
    {
        await _commands.WaitAsync(cancellationToken);
        SshCommand? command = null;
        try
        {
            command = _client.CreateCommand(text);
            var started = Task.Run(() => new Started(command.ExecuteAsync(CancellationToken.None)), CancellationToken.None);
            return (command, (await started.WaitAsync(cancellationToken)).Execution);
        }
        catch (Exception e)
        {
            _ = Task.Run(() => End(command), CancellationToken.None);
            throw e is SshException and not SshConnectionException && IsAlive ? SshFault.ChannelRefused(_host.Address, e) : e;
        }
    }

    private void End(SshCommand? command)
    {
        try
        {
            command?.Dispose();
        }
        finally
        {
            Release();
        }
    }

    private void Release() => _commands.Release();

    /// <summary>Keeps the running command's task from being awaited together with its start.</summary>
    private sealed record Started(Task Execution);
}
