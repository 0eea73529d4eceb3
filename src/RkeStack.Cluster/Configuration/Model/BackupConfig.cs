namespace RkeStack.Cluster.Configuration;

/// <summary>Recurring etcd snapshots and where their copies go (<c>services.etcd.backup_config</c> of cluster.yml).</summary>
public sealed record BackupConfig
{
    /// <summary>
    /// <c>enabled</c>: False leaves the numbers below without defaults; only snapshot: false stops the snapshots. Default:
    /// true.
    /// </summary>
    public bool? Enabled { get; init; }

    /// <summary><c>interval_hours</c>: Hours between two snapshots. Default: 12.</summary>
    public int IntervalHours { get; init; }

    /// <summary><c>retention</c>: Number of snapshots that are kept. Default: 6.</summary>
    public int Retention { get; init; }

    /// <summary><c>s3backupconfig</c>: S3 bucket that snapshots are copied to.</summary>
    public S3BackupConfig? S3BackupConfig { get; init; }

    /// <summary><c>safe_timestamp</c>: Whether colons are left out of a snapshot's name; of no effect here. Default: false.</summary>
    public bool SafeTimestamp { get; init; }

    /// <summary><c>timeout</c>: Seconds that one snapshot or restore may take. Default: 300.</summary>
    public int Timeout { get; init; }
}
