namespace RkeStack.Cluster.Plans;

/// <summary>One file on a host whose content comes from the certificate bundle.</summary>
public sealed record PkiFilePlan
{
    /// <summary>Entry of the bundle, such as <c>kube-apiserver</c>.</summary>
    public required string Entry { get; init; }

    /// <summary>Part of the entry.</summary>
    public required PkiFilePart Part { get; init; }

    /// <summary>Absolute path on the host, prefix_path included. Its name can differ from the entry's.</summary>
    public required string Path { get; init; }

    /// <summary>Permission bits; 0600 unless etcd runs as a user of its own and must read the CA certificate.</summary>
    public int Mode { get; init; } = 0b110_000_000;

    /// <summary>Numeric owner.</summary>
    public int Uid { get; init; }

    /// <summary>Numeric group.</summary>
    public int Gid { get; init; }
}
