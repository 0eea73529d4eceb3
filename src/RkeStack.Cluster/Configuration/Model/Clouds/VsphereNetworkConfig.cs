namespace RkeStack.Cluster.Configuration;

/// <summary>Network of the nodes in vSphere (<c>cloud_provider.vsphereCloudProvider.network</c> of cluster.yml).</summary>
public sealed record VsphereNetworkConfig
{
    /// <summary><c>public-network</c>: Network that nodes are reached in.</summary>
    public string PublicNetwork { get; init; } = "";
}
