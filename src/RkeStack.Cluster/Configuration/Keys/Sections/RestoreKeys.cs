namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="RestoreConfig"/>.</summary>
internal static class RestoreKeys
{
    public static readonly ConfigSection<RestoreConfig> Section = new SectionBuilder<RestoreConfig>("restore", "Restore of an etcd snapshot, as Rancher asks for it.", new RestoreConfig(), ChangeEffects.Action)
        .Flag("restore", "restore", s => s.Restore, (s, v) => s with { Restore = v },
            "Whether this run restores a snapshot.", new() { Default = "false" })
        .Text("snapshot_name", "snapshotName", s => s.SnapshotName, (s, v) => s with { SnapshotName = v }, "Name of the snapshot.")
        .Build();
}
