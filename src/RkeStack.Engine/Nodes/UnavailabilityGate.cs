using System.Collections.Concurrent;

namespace RkeStack.Engine.Nodes;

/// <summary>
/// Lets only so many nodes of one plane of a cluster be out of service at a time (<c>upgrade_strategy.max_unavailable_*</c>),
/// whatever the parallelism of the run.
/// </summary>
public sealed class UnavailabilityGate
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _planes = new(StringComparer.Ordinal);

    /// <summary>Waits until a node may be worked on.</summary>
    /// <param name="plane">What names the plane and its cluster.</param>
    /// <param name="limit">How many at a time; the first caller's counts for the run.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The permission, which ends when it is disposed.</returns>
    public async Task<IDisposable> EnterAsync(string plane, int limit, CancellationToken cancellationToken)
    {
        var gate = _planes.GetOrAdd(plane, static (_, places) => new SemaphoreSlim(places, places), Math.Max(1, limit));
        await gate.WaitAsync(cancellationToken);
        return new Permission(gate);
    }

    private sealed class Permission(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Release();
    }
}
