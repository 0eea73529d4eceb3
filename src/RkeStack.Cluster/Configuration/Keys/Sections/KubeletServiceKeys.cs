namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="KubeletServiceConfig"/>.</summary>
internal static class KubeletServiceKeys
{
    public static readonly ConfigSection<KubeletServiceConfig> Section = new SectionBuilder<KubeletServiceConfig>("services.kubelet", "The kubelet on each host.", new KubeletServiceConfig(), ChangeEffects.Kubelet)
        .ServiceKeys()
        .Text("cluster_domain", "clusterDomain", s => s.ClusterDomain, (s, v) => s with { ClusterDomain = v },
            "DNS domain of the cluster.", new() { Effects = ChangeEffects.Kubelet | ChangeEffects.KubeApiServer | ChangeEffects.Etcd | ChangeEffects.Certificates | ChangeEffects.DnsAddon, Default = "cluster.local" })
        .Text("infra_container_image", "infraContainerImage", s => s.InfraContainerImage, (s, v) => s with { InfraContainerImage = v },
            "Image of the container that holds a pod's network.", new() { DefaultNote = "the image system_images.pod_infra_container" })
        .Text("cluster_dns_server", "clusterDnsServer", s => s.ClusterDnsServer, (s, v) => s with { ClusterDnsServer = v },
            "Address of the cluster's DNS Service; inside the Services' range.", new() { Effects = ChangeEffects.Kubelet | ChangeEffects.DnsAddon, Default = "10.43.0.10" })
        .Flag("fail_swap_on", "failSwapOn", s => s.FailSwapOn, (s, v) => s with { FailSwapOn = v },
            "Whether the kubelet refuses to run on a host with swap.", new() { Default = "false" })
        .Flag("generate_serving_certificate", "generateServingCertificate", s => s.GenerateServingCertificate, (s, v) => s with { GenerateServingCertificate = v },
            "Whether each kubelet serves with a certificate of the cluster's CA.", new() { Effects = ChangeEffects.Kubelet | ChangeEffects.KubeApiServer | ChangeEffects.Certificates, Default = "false" })
        .Build();
}
