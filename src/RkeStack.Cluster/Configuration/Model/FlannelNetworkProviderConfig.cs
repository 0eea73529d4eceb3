namespace RkeStack.Cluster.Configuration;

/// <summary>Settings of flannel (<c>network.flannel_network_provider</c> of cluster.yml).</summary>
public sealed record FlannelNetworkProviderConfig
{
    /// <summary><c>iface</c>: Network interface that flannel uses between hosts.</summary>
    public string Iface { get; init; } = "";
}
