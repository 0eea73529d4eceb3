namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="BackupConfig"/>.</summary>
internal static class BackupKeys
{
    public static readonly ConfigSection<BackupConfig> Section = new SectionBuilder<BackupConfig>("services.etcd.backup_config", "Recurring etcd snapshots and where their copies go.", new BackupConfig(), ChangeEffects.EtcdSnapshots)
        .Flag("enabled", "enabled", s => s.Enabled, (s, v) => s with { Enabled = v },
            "False leaves the numbers below without defaults; only snapshot: false stops the snapshots.", new() { Default = "true" })
        .Number("interval_hours", "intervalHours", s => s.IntervalHours, (s, v) => s with { IntervalHours = v },
            "Hours between two snapshots.", new() { Default = "12" })
        .Number("retention", "retention", s => s.Retention, (s, v) => s with { Retention = v },
            "Number of snapshots that are kept.", new() { Default = "6" })
        .OptionalSection("s3backupconfig", "s3BackupConfig", S3BackupKeys.Section, s => s.S3BackupConfig, (s, v) => s with { S3BackupConfig = v },
            "S3 bucket that snapshots are copied to.", new() { Always = true })
        .Flag("safe_timestamp", "safeTimestamp", s => s.SafeTimestamp, (s, v) => s with { SafeTimestamp = v },
            "The names of snapshots have no colons in any case.", new() { Default = "false", NoEffect = true })
        .Number("timeout", "timeout", s => s.Timeout, (s, v) => s with { Timeout = v },
            "Seconds that one snapshot or restore may take.", new() { Effects = ChangeEffects.None, Default = "300" })
        .Obsolete("s3_backup_config", "is how terraform-provider-rke writes it, and RKE then copies nothing to S3", "Write s3backupconfig.")
        .Build();
}
