using System.Collections.Immutable;

namespace RkeStack.Cli.Configs;

/// <summary>A cluster.yml as the questions were answered.</summary>
internal sealed record ClusterDraft
{
    public required string SshKeyPath { get; init; }

    public required ImmutableArray<HostDraft> Hosts { get; init; }

    public required string NetworkPlugin { get; init; }

    public required string AuthenticationStrategy { get; init; }

    public required string AuthorizationMode { get; init; }

    /// <summary>Image of the Kubernetes components; its tag says the version.</summary>
    public required string KubernetesImage { get; init; }

    public required string ClusterDomain { get; init; }

    public required string ServiceClusterIpRange { get; init; }

    public required string ClusterCidr { get; init; }

    public required string ClusterDnsServer { get; init; }

    public required ImmutableArray<string> AddonsInclude { get; init; }
}
