using System.Collections.Immutable;
using System.Globalization;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Plans;

namespace RkeStack.Cluster.Addons;

/// <summary>Decides which add-ons a cluster has, and with what options.</summary>
public static class AddonManifests
{
    /// <summary>The add-ons of a cluster, in the order in which RKE deploys them; each can be applied without the others.</summary>
    /// <param name="config">A cluster.yml after defaults and validation, with the plugin flannel or none.</param>
    public static ImmutableArray<AddonManifest> For(ClusterConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var manifests = ImmutableArray.CreateBuilder<AddonManifest>();
        if (Rbac(config))
        {
            // Hosts whose kubelet has no identity of its own need RKE's role for the one that all share.
            manifests.Add(ClusterRolesAddon.Manifest(CertificateRequests.For(config).Hosts.Any(host => !host.HasOwnIdentity)));
        }

        if (config.Network.Plugin == "flannel")
        {
            manifests.Add(FlannelAddon.Manifest(Flannel(config)));
        }

        if (config.Dns is { Provider: "coredns" } dns)
        {
            manifests.Add(CoreDnsAddon.Manifest(CoreDns(config, dns)));
        }

        if (config.Monitoring.Provider == "metrics-server")
        {
            manifests.Add(MetricsServerAddon.Manifest(MetricsServer(config)));
        }

        return manifests.ToImmutable();
    }

    private static bool Rbac(ClusterConfig config) => config.Authorization.Mode == "rbac";

    private static FlannelAddonOptions Flannel(ClusterConfig config)
    {
        var options = config.Network.Options;
        var defaults = new FlannelAddonOptions { KubernetesVersion = "", FlannelImage = "", FlannelCniImage = "", ClusterCidr = "" };
        return new FlannelAddonOptions
        {
            KubernetesVersion = config.KubernetesVersion,
            FlannelImage = config.SystemImages["flannel"],
            FlannelCniImage = config.SystemImages["flannel_cni"],
            ClusterCidr = config.Services.KubeController.ClusterCidr,
            BackendType = Text(options, "flannel_backend_type", defaults.BackendType),
            BackendPort = Number(options, "flannel_backend_port", defaults.BackendPort),
            BackendVni = Number(options, "flannel_backend_vni", defaults.BackendVni),
            Interface = Text(options, "flannel_iface", defaults.Interface),
            PriorityClassName = Text(options, "kube_flannel_priority_class_name", defaults.PriorityClassName),
            NodeSelector = config.Network.NodeSelector,
            UpdateStrategy = Strategy(config.Network.UpdateStrategy),
            Rbac = Rbac(config),
        };
    }

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
        Autoscaler = dns.LinearAutoscalerParams is { } linear
            ? new LinearAutoscalerOptions
            {
                CoresPerReplica = linear.CoresPerReplica,
                NodesPerReplica = linear.NodesPerReplica,
                Min = linear.Min,
                Max = linear.Max,
                PreventSinglePointFailure = linear.PreventSinglePointFailure,
            }
            : LinearAutoscalerOptions.Default,
        PriorityClassName = Text(dns.Options, "coredns_priority_class_name", "system-cluster-critical"),
        AutoscalerPriorityClassName = Text(dns.Options, "coredns_autoscaler_priority_class_name", ""),
        Rbac = Rbac(config),
    };

    private static MetricsServerAddonOptions MetricsServer(ClusterConfig config)
    {
        var monitoring = config.Monitoring;
        return new MetricsServerAddonOptions
        {
            KubernetesVersion = config.KubernetesVersion,
            Image = config.SystemImages["metrics_server"],
            Options = monitoring.Options,
            Replicas = monitoring.Replicas ?? 1,
            NodeSelector = monitoring.NodeSelector,
            Tolerations = Tolerations(monitoring.Tolerations),
            UpdateStrategy = Strategy(monitoring.UpdateStrategy),
            PriorityClassName = monitoring.MetricsServerPriorityClassName is { Length: > 0 } own ? own : "system-cluster-critical",
            Rbac = Rbac(config),
        };
    }

    private static AddonUpdateStrategy? Strategy(UpdateStrategyConfig? strategy) => strategy is null
        ? null
        : new AddonUpdateStrategy
        {
            Type = strategy.Strategy,
            MaxUnavailable = strategy.RollingUpdate?.MaxUnavailable?.ToString() ?? "",
            MaxSurge = strategy.RollingUpdate?.MaxSurge?.ToString() ?? "",
        };

    private static ImmutableArray<AddonToleration> Tolerations(ImmutableArray<TolerationConfig> tolerations) =>
    [
        .. tolerations.Select(toleration => new AddonToleration
        {
            Key = toleration.Key,
            Operator = toleration.Operator,
            Value = toleration.Value,
            Effect = toleration.Effect,
            TolerationSeconds = toleration.TolerationSeconds,
        }),
    ];

    private static string Text(ImmutableSortedDictionary<string, string> options, string key, string otherwise) =>
        options.TryGetValue(key, out var value) && value.Length > 0 ? value : otherwise;

    private static int Number(ImmutableSortedDictionary<string, string> options, string key, int otherwise) =>
        options.TryGetValue(key, out var value) && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
