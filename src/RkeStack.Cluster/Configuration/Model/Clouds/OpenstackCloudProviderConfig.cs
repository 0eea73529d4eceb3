namespace RkeStack.Cluster.Configuration;

/// <summary>Settings of OpenStack (<c>cloud_provider.openstackCloudProvider</c> of cluster.yml).</summary>
public sealed record OpenstackCloudProviderConfig
{
    /// <summary><c>global</c>: Address of the identity service and credentials.</summary>
    public OpenstackGlobalConfig Global { get; init; } = new();

    /// <summary><c>load_balancer</c>: Load balancers.</summary>
    public OpenstackLoadBalancerConfig LoadBalancer { get; init; } = new();

    /// <summary><c>block_storage</c>: Volumes.</summary>
    public OpenstackBlockStorageConfig BlockStorage { get; init; } = new();

    /// <summary><c>route</c>: Routes.</summary>
    public OpenstackRouteConfig Route { get; init; } = new();

    /// <summary><c>metadata</c>: Metadata service.</summary>
    public OpenstackMetadataConfig Metadata { get; init; } = new();
}
