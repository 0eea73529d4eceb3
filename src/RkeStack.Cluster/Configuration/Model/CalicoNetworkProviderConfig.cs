namespace RkeStack.Cluster.Configuration;

/// <summary>Settings of calico (<c>network.calico_network_provider</c> of cluster.yml).</summary>
public sealed record CalicoNetworkProviderConfig
{
    /// <summary><c>cloudprovider</c>: Cloud that calico runs in. Default: none.</summary>
    public string CloudProvider { get; init; } = "";
}
