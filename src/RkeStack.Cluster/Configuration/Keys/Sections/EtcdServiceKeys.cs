namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="EtcdServiceConfig"/>.</summary>
internal static class EtcdServiceKeys
{
    public static readonly ConfigSection<EtcdServiceConfig> Section = new SectionBuilder<EtcdServiceConfig>("services.etcd", "etcd and its recurring snapshots.", new EtcdServiceConfig(), ChangeEffects.Etcd)
        .ServiceKeys(environment: ChangeEffects.Etcd | ChangeEffects.EtcdSnapshots)
        .TextList("external_urls", "externalUrls", s => s.ExternalUrls, (s, v) => s with { ExternalUrls = v },
            "Client URLs of an etcd that is run by somebody else; no node then has the role etcd.", new() { Effects = ChangeEffects.KubeApiServer | ChangeEffects.Certificates | ChangeEffects.NewCluster })
        .Text("ca_cert", "caCert", s => s.CaCert, (s, v) => s with { CaCert = v }, "CA certificate of the external etcd, as PEM text.", new() { Effects = ChangeEffects.KubeApiServer | ChangeEffects.Certificates })
        .Text("cert", "cert", s => s.Cert, (s, v) => s with { Cert = v }, "Client certificate for the external etcd, as PEM text.", new() { Effects = ChangeEffects.KubeApiServer | ChangeEffects.Certificates })
        .Text("key", "key", s => s.Key, (s, v) => s with { Key = v },
            "Key of the client certificate for the external etcd, as PEM text.", new() { Effects = ChangeEffects.KubeApiServer | ChangeEffects.Certificates, Secret = true })
        .Text("path", "path", s => s.Path, (s, v) => s with { Path = v }, "Prefix of the cluster's keys in the external etcd.", new() { Effects = ChangeEffects.KubeApiServer | ChangeEffects.NewCluster })
        .Number("uid", "uid", s => s.Uid, (s, v) => s with { Uid = v },
            "User id that etcd runs as; needs gid as well.", new() { Effects = ChangeEffects.Etcd, Default = "0" })
        .Number("gid", "gid", s => s.Gid, (s, v) => s with { Gid = v },
            "Group id that owns etcd's certificates; needs uid as well.", new() { Effects = ChangeEffects.Etcd, Default = "0" })
        .Flag("snapshot", "snapshot", s => s.Snapshot, (s, v) => s with { Snapshot = v },
            "Whether snapshots are taken again and again.", new() { Effects = ChangeEffects.EtcdSnapshots, Default = "true" })
        .Text("retention", "retention", s => s.Retention, (s, v) => s with { Retention = v },
            "How long a snapshot is kept; only without backup_config.", new() { Effects = ChangeEffects.EtcdSnapshots, Default = "72h" })
        .Text("creation", "creation", s => s.Creation, (s, v) => s with { Creation = v },
            "Time between two snapshots; only without backup_config.", new() { Effects = ChangeEffects.EtcdSnapshots, Default = "12h" })
        .OptionalSection("backup_config", "backupConfig", BackupKeys.Section, s => s.BackupConfig, (s, v) => s with { BackupConfig = v },
            "Snapshots by hours and count, and their copies in S3.", new() { Effects = ChangeEffects.EtcdSnapshots })
        .Obsolete("snapshot_restore", "was never read by RKE", "Restore a snapshot as an action of its own.")
        .Build();
}
