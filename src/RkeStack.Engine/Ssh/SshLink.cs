using System.Collections.Concurrent;
using System.Net.Sockets;
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
    private readonly SilenceWatch _watch;
    private readonly CancellationTokenSource _lost = new();
    private int _disposed;

    public SshLink(HostConnection host, SshClient client, SshForward? through, byte[] hostKey, TimeProvider timeProvider)
    {
        _host = host;
        _client = client;
        _through = through;
        HostKey = hostKey;
        _watch = new SilenceWatch(timeProvider, through?.Watch);
        _ = WatchAsync();
    }

    public byte[] HostKey { get; }

    public bool IsAlive => !_lost.IsCancellationRequested && _client.IsConnected;

    public Task<SshCommandResult> RunAsync(string text, CancellationToken cancellationToken) =>
        UnlessLostAsync(token => CompleteAsync(text, token), cancellationToken);

    public Task<SshExecStream> OpenCommandAsync(string text, CancellationToken cancellationToken) =>
        UnlessLostAsync(
            async token =>
            {
                var (command, execution) = await StartAsync(text, token);
                return new SshExecStream(command, execution, _watch, Release, _lost.Token);
            },
            cancellationToken);

    public Task<Stream> ConnectAsync(string address, int port, string description, CancellationToken cancellationToken) =>
        UnlessLostAsync(
            token => _forwards
                .GetOrAdd((address, port), target => new(() => SshForward.Open(_client, _watch, target, _lost.Token))).Value
                .ConnectAsync(description, token).AsTask(),
            cancellationToken);

    public SshForward OpenForward(string address, int port) => SshForward.OpenOnce(_client, _watch, (address, port), _lost.Token);

    /// <summary>Has nobody use it any more, since somebody found it cut.</summary>
    public void GiveUp() => _lost.Cancel();

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        // First of all, since SSH.NET's disconnecting waits for a host that takes no more bytes.
        _lost.Cancel();

        // Disconnecting ends the forwarded connections, for which closing their ports would wait.
        _client.Disconnect();
        foreach (var forward in _forwards.Values.Where(f => f.IsValueCreated))
        {
            forward.Value.Dispose();
        }

        _client.Dispose();
        _through?.Dispose();
    }

    private async Task WatchAsync()
    {
        try
        {
            await _watch.UntilSilentAsync(AskAsync, _lost.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception e) when (e is SshException or ObjectDisposedException or SocketException)
        {
            // SSH.NET noticed the end of the connection itself.
        }

        Dispose();
    }

    /// <summary>Has the host open a session, past the places for commands: a refusal is an answer too.</summary>
    private async Task AskAsync()
    {
        var command = _client.CreateCommand("true");
        try
        {
            await Task.Factory.StartNew(
                () => { _ = command.ExecuteAsync(CancellationToken.None); }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        catch (SshOperationTimeoutException e)
        {
            throw new TimeoutException(e.Message, e);
        }
        catch (SshException e) when (e is not SshConnectionException)
        {
            // Refused.
        }
        finally
        {
            _ = Task.Run(command.Dispose, CancellationToken.None);
        }
    }

    private async Task<T> UnlessLostAsync<T>(Func<CancellationToken, Task<T>> use, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _lost.Token);
        try
        {
            return await use(either.Token);
        }
        catch (OperationCanceledException) when (_lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SshConnectionException($"the host fell silent for {SilenceWatch.Limit.TotalSeconds:0} s, or the connection was closed");
        }
    }

    private async Task<SshCommandResult> CompleteAsync(string text, CancellationToken cancellationToken)
    {
        var (command, execution) = await StartAsync(text, cancellationToken);
        try
        {
            await execution.WaitAsync(cancellationToken);
            _watch.Heard();
            return new SshCommandResult(command.ExitStatus, command.Result, command.Error);
        }
        finally
        {
            // Closing waits for the host's answer, and nobody has to wait for that.
            _ = Task.Run(() => End(command), CancellationToken.None);
        }
    }

    private async Task<(SshCommand Command, Task Execution)> StartAsync(string text, CancellationToken cancellationToken)
    {
        await _commands.WaitAsync(cancellationToken);
        SshCommand? command = null;
        Task<Started>? started = null;
        try
        {
            command = _client.CreateCommand(text);
            started = Task.Run(() => new Started(command.ExecuteAsync(CancellationToken.None)), cancellationToken);
            var execution = (await started.WaitAsync(cancellationToken)).Execution;
            _watch.Heard();
            return (command, execution);
        }
        catch (Exception e)
        {
            _ = AbandonAsync(command, started);
            throw e switch
            {
                SshOperationTimeoutException => SshFault.TimedOut(_host.Address, _host.Port, SshDialer.DialTimeout, "opening a session for a command"),
                SshException and not SshConnectionException when IsAlive => SshFault.ChannelRefused(_host.Address, e),
                _ => e,
            };
        }
    }

    // A session that is still being opened has its place on the host, and a command that was ended before it would never be closed.
    private async Task AbandonAsync(SshCommand? command, Task? started)
    {
        if (started is not null)
        {
            await started.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.Run(() => End(command));
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
