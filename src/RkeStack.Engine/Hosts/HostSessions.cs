using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Docker;
using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Hosts;

/// <summary>
/// The hosts that one provider process works on. Made once for the process; every resource asks it for its host, and gets
/// the same connection and the same Docker client as the others.
/// </summary>
/// <param name="timeProvider">Clock of deadlines.</param>
/// <param name="loggerFactory">Where work on hosts is logged.</param>
public sealed class HostSessions(TimeProvider timeProvider, ILoggerFactory? loggerFactory = null) : IAsyncDisposable
{
    private readonly HostConnectionPool _pool = new(timeProvider, loggerFactory);
    private readonly ConcurrentDictionary<SshConnection, Lazy<HostSession>> _sessions = new();

    /// <summary>How many SSH connections were made so far.</summary>
    public long ConnectionsOpened => _pool.Opened;

    /// <summary>The session of a host; connects at the first call for it.</summary>
    /// <param name="host">How the host is reached.</param>
    /// <param name="cancellationToken">Ends the attempt at once.</param>
    /// <exception cref="DiagnosticException">The host cannot be reached (RKE1001 to RKE1099).</exception>
    public async Task<HostSession> GetAsync(HostConnection host, CancellationToken cancellationToken)
    {
        var connection = await _pool.GetAsync(host, cancellationToken);
        return _sessions.GetOrAdd(
            connection, c => new(() => new HostSession(c, new DockerEngine(c, timeProvider, loggerFactory)))).Value;
    }

    /// <summary>Closes everything.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions.Values.Where(s => s.IsValueCreated))
        {
            session.Value.Docker.Dispose();
        }

        await _pool.DisposeAsync();
    }
}
