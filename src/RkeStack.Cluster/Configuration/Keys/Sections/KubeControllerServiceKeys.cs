namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="KubeControllerServiceConfig"/>.</summary>
internal static class KubeControllerServiceKeys
{
    public static readonly ConfigSection<KubeControllerServiceConfig> Section = new SectionBuilder<KubeControllerServiceConfig>("services.kube-controller", "The controller manager.", new KubeControllerServiceConfig(), ChangeEffects.KubeControllerManager)
        .ServiceKeys()
        .Text("cluster_cidr", "clusterCidr", s => s.ClusterCidr, (s, v) => s with { ClusterCidr = v },
            "CIDR of the pods' addresses; two, comma between, for dual stack.", new() { Effects = ChangeEffects.KubeControllerManager | ChangeEffects.KubeProxy | ChangeEffects.NetworkAddon | ChangeEffects.NewCluster, Default = "10.42.0.0/16" })
        .Text("service_cluster_ip_range", "serviceClusterIpRange", s => s.ServiceClusterIpRange, (s, v) => s with { ServiceClusterIpRange = v },
            "CIDR of the Services' addresses; the same as at kube-api.", new() { Effects = ChangeEffects.KubeControllerManager | ChangeEffects.NewCluster, Default = "10.43.0.0/16" })
        .Build();
}
