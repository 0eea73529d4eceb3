using System.Collections.Concurrent;

namespace RkeStack.Engine.Etcd;

/// <summary>
/// Lets one membership change at a time through for each cluster, whatever the parallelism of the run: a turn is held from the
/// decision to add or remove until the new member has its vote or the old one is gone.
/// </summary>
public sealed class EtcdChangeGate
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new(StringComparer.Ordinal);

    /// <summary>Waits for the cluster's turn.</summary>
    /// <param name="cluster">What names the cluster: its CA's fingerprint, or its name.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The turn, which ends when it is disposed.</returns>
    public async Task<IDisposable> EnterAsync(string cluster, CancellationToken cancellationToken)
    {
        var gate = gates.GetOrAdd(cluster, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        return new Turn(gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        private int ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
            {
                gate.Release();
            }
        }
    }
}
