using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Configuration;

/// <summary>The images without which a version that is not known cannot be deployed.</summary>
internal static class RequiredImages
{
    private static readonly string[] Always =
        ["etcd", "kubernetes", "pod_infra_container", "alpine", "nginx_proxy", "cert_downloader", "kubernetes_services_sidecar"];

    /// <summary>Keys of <c>system_images</c> that the configuration needs.</summary>
    public static IEnumerable<string> Of(ClusterConfig config, KubernetesVersion version) =>
        [.. Always, .. OfNetwork(config.Network.Plugin), .. OfDns(config), .. OfMonitoring(config), .. OfIngress(config, version)];

    private static string[] OfNetwork(string plugin) => plugin switch
    {
        "flannel" => ["flannel", "flannel_cni"],
        "canal" => ["canal_node", "canal_cni", "canal_flannel"],
        "calico" => ["calico_cni", "calico_ctl", "calico_node", "calico_controllers"],
        "weave" => ["weave_cni", "weave_node"],
        "aci" =>
        [
            "aci_cni_deploy_container", "aci_host_container", "aci_opflex_container",
            "aci_mcast_container", "aci_ovs_container", "aci_controller_container",
        ],
        _ => [],
    };

    private static string[] OfDns(ClusterConfig config)
    {
        string[] provider = config.Dns?.Provider switch
        {
            "kube-dns" => ["kubedns", "dnsmasq", "kubedns_sidecar", "kubedns_autoscaler"],
            "coredns" => ["coredns", "coredns_autoscaler"],
            _ => [],
        };
        return config.Dns?.Nodelocal is null ? provider : [.. provider, "nodelocal"];
    }

    private static string[] OfMonitoring(ClusterConfig config) => config.Monitoring.Provider == "none" ? [] : ["metrics_server"];

    private static string[] OfIngress(ClusterConfig config, KubernetesVersion version) => config.Ingress.Provider switch
    {
        "none" => [],
        _ when version.AtLeast(1, 21) => ["ingress", "ingress_backend", "ingress_webhook"],
        _ => ["ingress", "ingress_backend"],
    };
}
