using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Ssh;

/// <summary>
/// All SSH connections of one provider process: one for each host and each bastion, made at first use, shared by every
/// resource that works on that host, and closed together when the process ends.
/// </summary>
public sealed class HostConnectionPool : IAsyncDisposable
{
    /// <summary>Name of the meter that counts connections (<c>rkestack.ssh.connections.opened</c>).</summary>
    public const string MeterName = "RkeStack.Engine.Ssh";

    private readonly ConcurrentDictionary<HostConnection, SshConnection> _connections = new();
    private readonly SshDialer _dialer;
    private readonly ILogger _logger;
    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _openedCounter;
    private long _opened;

    /// <summary>Makes an empty pool; nothing is connected.</summary>
    /// <param name="timeProvider">Clock of the dial's deadline.</param>
    /// <param name="loggerFactory">Where connections are logged.</param>
    public HostConnectionPool(TimeProvider timeProvider, ILoggerFactory? loggerFactory = null)
    {
        _dialer = new SshDialer(timeProvider);
        _logger = (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger<HostConnectionPool>();
        _openedCounter = _meter.CreateCounter<long>("rkestack.ssh.connections.opened", "{connection}", "SSH connections made, bastions' included.");
    }

    /// <summary>How many connections were made so far, bastions and re-made ones included.</summary>
    public long Opened => Interlocked.Read(ref _opened);

    /// <summary>The connection to a host, made now unless there is one.</summary>
    /// <param name="host">
    /// How the host is reached. The same settings give the same connection; the pinned host key is no part of that, but
    /// is checked in every call.
    /// </param>
    /// <param name="cancellationToken">Ends the attempt at once; the connection stays usable for others.</param>
    /// <exception cref="DiagnosticException">Any fault on the way, by its own code (RKE1001 to RKE1099).</exception>
    public async Task<SshConnection> GetAsync(HostConnection host, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (host.Bastion is { } hop)
        {
            try
            {
                await GetAsync(hop, cancellationToken);
            }
            catch (DiagnosticException fault)
            {
                throw SshFault.OfBastion(host.Address, hop.Address, fault);
            }
        }

        var connection = Connection(host);
        await connection.EnsureAsync(host, cancellationToken);
        return connection;
    }

    /// <summary>Closes every connection.</summary>
    public async ValueTask DisposeAsync()
    {
        // Hosts before their bastions, which is a matter of tidiness only: whatever is left is cut.
        foreach (var (_, connection) in _connections.OrderByDescending(c => Depth(c.Key)))
        {
            await connection.DisposeAsync();
        }

        _meter.Dispose();
    }

    private static int Depth(HostConnection host) => host.Bastion is null ? 0 : 1 + Depth(host.Bastion);

    private static HostConnection Identity(HostConnection host) =>
        host with { HostKey = null, Bastion = host.Bastion is null ? null : Identity(host.Bastion) };

    private SshConnection Connection(HostConnection host)
    {
        var bastion = host.Bastion is null ? null : Connection(host.Bastion);
        return _connections.GetOrAdd(
            Identity(host), (_, made) => new SshConnection(made.Host, made.Bastion, _dialer, CountOpened, _logger), (Host: host, Bastion: bastion));
    }

    private void CountOpened()
    {
        Interlocked.Increment(ref _opened);
        _openedCounter.Add(1);
    }
}
