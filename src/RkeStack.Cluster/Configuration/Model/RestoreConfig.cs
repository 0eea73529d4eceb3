namespace RkeStack.Cluster.Configuration;

/// <summary>Restore of an etcd snapshot, as Rancher asks for it (<c>restore</c> of cluster.yml).</summary>
public sealed record RestoreConfig
{
    /// <summary><c>restore</c>: Whether this run restores a snapshot. Default: false.</summary>
    public bool Restore { get; init; }

    /// <summary><c>snapshot_name</c>: Name of the snapshot.</summary>
    public string SnapshotName { get; init; } = "";
}
