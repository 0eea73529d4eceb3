namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="KubeletServiceConfig"/>.</summary>
internal static class KubeletServiceKeys
{
    public static readonly ConfigSection<KubeletServiceConfig> Section = new SectionBuilder<KubeletServiceConfig>("services.kubelet", "The kubelet on each host.", new KubeletServiceConfig(), "kubelet")
        .ServiceKeys()
        .Text("cluster_domain", "clusterDomain", s => s.ClusterDomain, (s, v) => s with { ClusterDomain = v },
            "DNS domain of the cluster.", new() { Default = "cluster.local" })
        .Text("infra_container_image", "infraContainerImage", s => s.InfraContainerImage, (s, v) => s with { InfraContainerImage = v },
            "Image of the container that holds a pod's network.", new() { Default = "system_images.pod_infra_container" })
        .Text("cluster_dns_server", "clusterDnsServer", s => s.ClusterDnsServer, (s, v) => s with { ClusterDnsServer = v },
            "Address of the cluster's DNS Service; inside the Services' range.", new() { Default = "10.43.0.10" })
        .Flag("fail_swap_on", "failSwapOn", s => s.FailSwapOn, (s, v) => s with { FailSwapOn = v },
            "Whether the kubelet refuses to run on a host with swap.", new() { Default = "false" })
        .Flag("generate_serving_certificate", "generateServingCertificate", s => s.GenerateServingCertificate, (s, v) => s with { GenerateServingCertificate = v },
            "Whether each kubelet serves with a certificate of the cluster's CA.", new() { Default = "false" })
        .Build();
}
