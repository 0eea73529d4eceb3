namespace RkeStack.Cluster.Configuration;

/// <summary>Settings of canal (<c>network.canal_network_provider</c> of cluster.yml).</summary>
public sealed record CanalNetworkProviderConfig
{
    /// <summary><c>iface</c>: Network interface that canal uses between hosts.</summary>
    public string Iface { get; init; } = "";
}
