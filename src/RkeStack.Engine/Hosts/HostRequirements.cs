using System.Collections.Immutable;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Hosts;

/// <summary>What a host must be before anything on it is changed.</summary>
public sealed record HostRequirements
{
    /// <summary>Versions of Docker that are accepted, as <c>major.minor</c>; null accepts any.</summary>
    public ImmutableArray<string>? DockerVersions { get; init; }

    /// <summary>Ports that the cluster's components listen on here.</summary>
    public ImmutableArray<PortUse> Ports { get; init; } = [];

    /// <summary>SHA-256 fingerprint of the cluster's CA certificate, as openssl prints it; empty skips the comparison.</summary>
    public string CaFingerprint { get; init; } = "";

    /// <summary>Root of the cluster's directories on the host.</summary>
    public string PrefixPath { get; init; } = "/";

    /// <summary>Directories that the cluster makes on the host.</summary>
    public ImmutableArray<OwnedPath> OwnedPaths { get; init; } = [];
}
