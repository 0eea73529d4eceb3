using System.Collections.Immutable;

namespace RkeStack.Cluster.Plans;

/// <summary>What must be true on all hosts of a cluster. Holds secrets (registry passwords, cloud credentials).</summary>
public sealed record ClusterPlan
{
    /// <summary>One plan a host, in the order of cluster.yml.</summary>
    public required ImmutableArray<HostPlan> Hosts { get; init; }

    /// <summary>
    /// Where administrators reach the Kubernetes API: <c>https://ADDRESS:6443</c> of the first control plane host; empty
    /// when there is none.
    /// </summary>
    public required string ApiServerUrl { get; init; }

    /// <summary>What hosts pull images with.</summary>
    public ImmutableArray<RegistryCredential> RegistryCredentials { get; init; } = [];

    /// <summary>Content of the cloud provider's configuration; null when no cloud provider is set. Secret.</summary>
    public string? CloudConfig { get; init; }

    /// <summary>Content of the API server's encryption configuration; null when secrets are not encrypted. Secret.</summary>
    public string? EncryptionConfig { get; init; }

    /// <summary>The plan of one host.</summary>
    /// <param name="address">The host's address as written in cluster.yml.</param>
    /// <exception cref="KeyNotFoundException">No host has that address.</exception>
    public HostPlan this[string address] =>
        Hosts.FirstOrDefault(h => h.Address == address)
        ?? throw new KeyNotFoundException($"no host of the plan has the address '{address}'");

    /// <summary>The number of hosts: the plan holds secrets.</summary>
    public override string ToString() => $"{nameof(ClusterPlan)} of {Hosts.Length} hosts";
}
