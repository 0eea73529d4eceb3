namespace RkeStack.Cluster.Configuration;

/// <summary>The kubelet on each host (<c>services.kubelet</c> of cluster.yml).</summary>
public sealed record KubeletServiceConfig : ServiceConfig
{
    /// <summary><c>cluster_domain</c>: DNS domain of the cluster. Default: cluster.local.</summary>
    public string ClusterDomain { get; init; } = "";

    /// <summary>
    /// <c>infra_container_image</c>: Image of the container that holds a pod's network. Default:
    /// system_images.pod_infra_container.
    /// </summary>
    public string InfraContainerImage { get; init; } = "";

    /// <summary><c>cluster_dns_server</c>: Address of the cluster's DNS Service; inside the Services' range. Default: 10.43.0.10.</summary>
    public string ClusterDnsServer { get; init; } = "";

    /// <summary><c>fail_swap_on</c>: Whether the kubelet refuses to run on a host with swap. Default: false.</summary>
    public bool FailSwapOn { get; init; }

    /// <summary>
    /// <c>generate_serving_certificate</c>: Whether each kubelet serves with a certificate of the cluster's CA. Default: false.
    /// </summary>
    public bool GenerateServingCertificate { get; init; }
}
