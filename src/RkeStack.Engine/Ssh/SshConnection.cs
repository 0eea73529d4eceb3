using System.Globalization;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Renci.SshNet.Common;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Ssh;

/// <summary>
/// The one SSH connection that a run holds to a host: commands, Docker's stream and forwarded TCP streams all go through
/// it. A connection that was cut is made again by the next use, and only to a host that presents the same key.
/// Safe for any number of users at once.
/// </summary>
public sealed class SshConnection : IHostTunnel, IAsyncDisposable
{
    private readonly HostConnection _target;
    private readonly SshConnection? _bastion;
    private readonly SshDialer _dialer;
    private readonly Action _opened;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private HostKeyPin? _pin;
    private SshLink? _link;
    private bool _closed;

    internal SshConnection(HostConnection target, SshConnection? bastion, SshDialer dialer, Action opened, ILogger logger)
    {
        _target = target;
        _bastion = bastion;
        _dialer = dialer;
        _opened = opened;
        _logger = logger;
        _pin = Pin(target);
    }

    /// <inheritdoc/>
    public string Host => _target.Address;

    /// <summary>The SSH user.</summary>
    public string User => _target.User;

    /// <summary>Path of Docker's socket on the host.</summary>
    public string DockerSocket => _target.DockerSocket;

    /// <summary>
    /// The key that the host presented, as <c>type base64</c>: what goes into the state, to be demanded from then on.
    /// Null before the first connection.
    /// </summary>
    public string? HostKey { get; private set; }

    /// <summary>
    /// The keys of all hops so far connected: the host's own, then those of the bastions on the way, the nearest to the host first.
    /// </summary>
    public IReadOnlyList<string> HostKeys => HostKey is null ? [] : [HostKey, .. _bastion?.HostKeys ?? []];

    /// <summary>Runs a command through the user's login shell.</summary>
    /// <param name="command">The command line. Holds no secret: other users of the host can see it.</param>
    /// <param name="cancellationToken">Ends the wait at once, and closes the command's channel.</param>
    /// <exception cref="DiagnosticException">The host cannot be reached, or runs no commands.</exception>
    public Task<SshCommandResult> RunAsync(string command, CancellationToken cancellationToken) =>
        WithLinkAsync(link => link.RunAsync(command, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<Stream> ConnectAsync(string address, int port, CancellationToken cancellationToken) =>
        await WithLinkAsync(
            link => link.ConnectAsync(address, port, $"{address}:{port} on {Host}", cancellationToken), cancellationToken);

    /// <summary>Closes the connection and all that goes through it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync();
        try
        {
            _closed = true;
            if (_link is { } link)
            {
                _link = null;
                await Task.Run(link.Dispose);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// Whether the SSH server forwards connections, found out on the one port of the host that is known to answer and to
    /// speak first: its own.
    /// </summary>
    internal async Task<bool> ForwardsConnectionsAsync(TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var endpoints = (await RunAsync("echo $SSH_CONNECTION", cancellationToken)).Output.Split(' ', StringSplitOptions.TrimEntries);
        if (endpoints is not [_, _, var address, var port] || !int.TryParse(port, CultureInfo.InvariantCulture, out var number))
        {
            return true;
        }

        using var limit = new CancellationTokenSource(SshDialer.DialTimeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await using var stream = await ConnectAsync(address, number, either.Token);
            await stream.ReadExactlyAsync(new byte[1], either.Token);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A server that is slow to answer is no server that denies.
            return true;
        }
    }

    internal Task<SshExecStream> OpenCommandAsync(string command, CancellationToken cancellationToken) =>
        WithLinkAsync(link => link.OpenCommandAsync(command, cancellationToken), cancellationToken);

    internal async Task<SshForward> OpenForwardAsync(string address, int port, CancellationToken cancellationToken) =>
        await WithLinkAsync(link => Task.FromResult(link.OpenForward(address, port)), cancellationToken);

    /// <summary>Connects where that was not done yet, and checks the host's key against another pin.</summary>
    /// <exception cref="DiagnosticException">The host cannot be reached, or its key is not the one demanded.</exception>
    internal async Task EnsureAsync(HostConnection demanded, CancellationToken cancellationToken)
    {
        var pin = Pin(demanded);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            // Before anything was connected, what the user pinned decides which type of key the host is asked for.
            _pin ??= pin;
        }
        finally
        {
            _gate.Release();
        }

        var link = await LinkAsync(cancellationToken);
        if (pin is not null && !pin.Matches(link.HostKey))
        {
            throw SshFault.HostKeyChanged(Host, pin.ToString(), HostKeyPin.OfKey(link.HostKey).ToString());
        }
    }

    private static HostKeyPin? Pin(HostConnection target) => string.IsNullOrWhiteSpace(target.HostKey)
        ? null
        : HostKeyPin.TryParse(target.HostKey) ?? throw SshFault.HostKeyMalformed(target.Address, target.HostKey);

    private async Task<T> WithLinkAsync<T>(Func<SshLink, Task<T>> use, CancellationToken cancellationToken)
    {
        var link = await LinkAsync(cancellationToken);
        try
        {
            return await use(link);
        }
        catch (Exception e) when (IsCut(e, link))
        {
            link.GiveUp();

            // Found dead at the moment of use. Nothing was begun that may not begin twice: a command that already ran
            // fails in its own reading, not here.
            SshLog.Cut(_logger, Host, e.Message);
        }

        link = await LinkAsync(cancellationToken);
        try
        {
            return await use(link);
        }
        catch (Exception e) when (IsCut(e, link))
        {
            throw SshFault.ConnectionLost(Host, e);
        }
    }

    // SSH.NET tells those who wait that the connection has ended before it says of itself that it is not connected.
    private static bool IsCut(Exception e, SshLink link) =>
        e is SshConnectionException || (e is SocketException or ObjectDisposedException && !link.IsAlive);

    private async Task<SshLink> LinkAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (_link is { IsAlive: true } alive)
            {
                return alive;
            }

            if (_link is { } dead)
            {
                _link = null;
                _ = Task.Run(dead.Dispose, CancellationToken.None);
            }

            var link = await DialAsync(cancellationToken);
            _pin = HostKeyPin.OfKey(link.HostKey);
            HostKey = HostKeyPin.Format(link.HostKey);
            _opened();
            SshLog.Connected(_logger, Host, _target.Port, _pin.Fingerprint);
            return _link = link;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<SshLink> DialAsync(CancellationToken cancellationToken)
    {
        if (_bastion is not null)
        {
            try
            {
                await _bastion.LinkAsync(cancellationToken);
            }
            catch (DiagnosticException fault)
            {
                throw SshFault.OfBastion(Host, _bastion.Host, fault);
            }
        }

        return await _dialer.DialAsync(_target, _pin, _bastion, cancellationToken);
    }
}
