namespace RkeStack.Cluster.Configuration;

/// <summary>The controller manager (<c>services.kube-controller</c> of cluster.yml).</summary>
public sealed record KubeControllerServiceConfig : ServiceConfig
{
    /// <summary><c>cluster_cidr</c>: CIDR of the pods' addresses; two, comma between, for dual stack. Default: 10.42.0.0/16.</summary>
    public string ClusterCidr { get; init; } = "";

    /// <summary><c>service_cluster_ip_range</c>: CIDR of the Services' addresses; the same as at kube-api. Default: 10.43.0.0/16.</summary>
    public string ServiceClusterIpRange { get; init; } = "";
}
