using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Etcd;

/// <summary>
/// Lets one membership change at a time through for each cluster, whatever the parallelism of the run: a turn is held from the
/// decision to add or remove until the new member has its vote or the old one is gone.
/// </summary>
public sealed class EtcdChangeGate
{
    private readonly KeyedLock _clusters = new();

    /// <summary>Waits for the cluster's turn.</summary>
    /// <param name="cluster">What names the cluster: its CA's fingerprint.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The turn, which ends when it is disposed.</returns>
    public Task<IDisposable> EnterAsync(string cluster, CancellationToken cancellationToken) => _clusters.EnterAsync(cluster, cancellationToken);
}
