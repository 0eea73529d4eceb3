namespace RkeStack.Cluster.Configuration;

/// <summary>Routes of OpenStack (<c>cloud_provider.openstackCloudProvider.route</c> of cluster.yml).</summary>
public sealed record OpenstackRouteConfig
{
    /// <summary><c>router-id</c>: Router that gets routes to pods.</summary>
    public string RouterId { get; init; } = "";
}
