namespace RkeStack.Cluster.Plans;

/// <summary>One file as it must be on a host.</summary>
public sealed record FilePlan
{
    /// <summary>Absolute path on the host, prefix_path included.</summary>
    public required string Path { get; init; }

    /// <summary>The whole content, UTF-8. May hold a secret, so it is never logged or shown.</summary>
    public required string Content { get; init; }

    /// <summary>Permission bits; 0600 unless there is a reason.</summary>
    public int Mode { get; init; } = 0b110_000_000;

    /// <summary>Numeric owner.</summary>
    public int Uid { get; init; }

    /// <summary>Numeric group.</summary>
    public int Gid { get; init; }

    /// <summary>The path alone: the content may be a secret.</summary>
    public override string ToString() => Path;
}
