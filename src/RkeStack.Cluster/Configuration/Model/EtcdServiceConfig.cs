using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>etcd and its recurring snapshots (<c>services.etcd</c> of cluster.yml).</summary>
public sealed record EtcdServiceConfig : ServiceConfig
{
    /// <summary><c>external_urls</c>: Client URLs of an etcd that is run by somebody else; no node then has the role etcd.</summary>
    public ImmutableArray<string> ExternalUrls { get; init; } = [];

    /// <summary><c>ca_cert</c>: CA certificate of the external etcd, as PEM text.</summary>
    public string CaCert { get; init; } = "";

    /// <summary><c>cert</c>: Client certificate for the external etcd, as PEM text.</summary>
    public string Cert { get; init; } = "";

    /// <summary><c>key</c>: Key of the client certificate for the external etcd, as PEM text. Secret.</summary>
    public string Key { get; init; } = "";

    /// <summary><c>path</c>: Prefix of the cluster's keys in the external etcd.</summary>
    public string Path { get; init; } = "";

    /// <summary><c>uid</c>: User id that etcd runs as; needs gid as well. Default: 0.</summary>
    public int Uid { get; init; }

    /// <summary><c>gid</c>: Group id that owns etcd's certificates; needs uid as well. Default: 0.</summary>
    public int Gid { get; init; }

    /// <summary><c>snapshot</c>: Whether snapshots are taken again and again. Default: true.</summary>
    public bool? Snapshot { get; init; }

    /// <summary><c>retention</c>: How long a snapshot is kept; only without backup_config. Default: 72h.</summary>
    public string Retention { get; init; } = "";

    /// <summary><c>creation</c>: Time between two snapshots; only without backup_config. Default: 12h.</summary>
    public string Creation { get; init; } = "";

    /// <summary><c>backup_config</c>: Snapshots by hours and count, and their copies in S3.</summary>
    public BackupConfig? BackupConfig { get; init; }

    /// <summary>The type only: the values hold secrets.</summary>
    public override string ToString() => nameof(EtcdServiceConfig);
}
