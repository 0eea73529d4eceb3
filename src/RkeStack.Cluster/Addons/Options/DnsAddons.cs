using RkeStack.Cluster.Configuration;
using static RkeStack.Cluster.Addons.ConfigOptions;

namespace RkeStack.Cluster.Addons;

/// <summary>Makes the add-ons of the cluster's DNS of what cluster.yml says.</summary>
internal static class DnsAddons
{
    /// <summary>The provider's, and the cache on each node; none for the provider <c>none</c>, which needs no cache either.</summary>
    public static IEnumerable<AddonManifest> Of(ClusterConfig config) => config.Dns switch
    {
        { Provider: "coredns" } dns => [CoreDnsAddon.Manifest(CoreDns(config, dns)), .. Cache(config, dns)],
        { Provider: "kube-dns" } dns => [KubeDnsAddon.Manifest(KubeDns(config, dns)), .. Cache(config, dns)],
        _ => [],
    };

    private static IEnumerable<AddonManifest> Cache(ClusterConfig config, DnsConfig dns) => dns.Nodelocal is not { IpAddress.Length: > 0 } cache ? [] :
    [
        NodeLocalDnsAddon.Manifest(new NodeLocalDnsAddonOptions
        {
            KubernetesVersion = config.KubernetesVersion,
            Image = config.SystemImages["nodelocal"],
            IpAddress = cache.IpAddress,
            ClusterDomain = config.Services.Kubelet.ClusterDomain,
            ClusterDnsServer = config.Services.Kubelet.ClusterDnsServer,
            NodeSelector = cache.NodeSelector,
            UpdateStrategy = Strategy(cache.UpdateStrategy),
            PriorityClassName = Or(cache.NodeLocalDnsPriorityClassName, "system-node-critical"),
        }),
    ];

    private static KubeDnsAddonOptions KubeDns(ClusterConfig config, DnsConfig dns) => new()
    {
        KubernetesVersion = config.KubernetesVersion,
        KubeDnsImage = config.SystemImages["kubedns"],
        DnsmasqImage = config.SystemImages["dnsmasq"],
        SidecarImage = config.SystemImages["kubedns_sidecar"],
        AutoscalerImage = config.SystemImages["kubedns_autoscaler"],
        ClusterDomain = config.Services.Kubelet.ClusterDomain,
        ClusterDnsServer = config.Services.Kubelet.ClusterDnsServer,
        UpstreamNameservers = dns.UpstreamNameservers,
        StubDomains = dns.StubDomains,
        ReverseCidrs = dns.ReverseCidrs,
        NodeSelector = dns.NodeSelector,
        Tolerations = Tolerations(dns.Tolerations),
        UpdateStrategy = Strategy(dns.UpdateStrategy),
        Autoscaler = Linear(dns),
        PriorityClassName = Text(dns.Options, "kube_dns_priority_class_name"),
        AutoscalerPriorityClassName = Text(dns.Options, "kube_dns_autoscaler_priority_class_name"),
        Rbac = Rbac(config),
    };

    private static CoreDnsAddonOptions CoreDns(ClusterConfig config, DnsConfig dns) => new()
    {
        KubernetesVersion = config.KubernetesVersion,
        CoreDnsImage = config.SystemImages["coredns"],
        AutoscalerImage = config.SystemImages["coredns_autoscaler"],
        ClusterDomain = config.Services.Kubelet.ClusterDomain,
        ClusterDnsServer = config.Services.Kubelet.ClusterDnsServer,
        UpstreamNameservers = dns.UpstreamNameservers,
        ReverseCidrs = dns.ReverseCidrs,
        NodeSelector = dns.NodeSelector,
        Tolerations = Tolerations(dns.Tolerations),
        UpdateStrategy = Strategy(dns.UpdateStrategy),
        Autoscaler = Linear(dns),
        PriorityClassName = Text(dns.Options, "coredns_priority_class_name", "system-cluster-critical"),
        AutoscalerPriorityClassName = Text(dns.Options, "coredns_autoscaler_priority_class_name"),
        Rbac = Rbac(config),
    };

    private static LinearAutoscalerOptions Linear(DnsConfig dns) => dns.LinearAutoscalerParams is not { } linear
        ? LinearAutoscalerOptions.Default
        : new LinearAutoscalerOptions
        {
            CoresPerReplica = linear.CoresPerReplica,
            NodesPerReplica = linear.NodesPerReplica,
            Min = linear.Min,
            Max = linear.Max,
            PreventSinglePointFailure = linear.PreventSinglePointFailure,
        };
}
