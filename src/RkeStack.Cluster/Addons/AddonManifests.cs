using System.Collections.Immutable;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Plans;
using static RkeStack.Cluster.Addons.ConfigOptions;

namespace RkeStack.Cluster.Addons;

/// <summary>Decides which add-ons a cluster has, and with what options.</summary>
public static class AddonManifests
{
    /// <summary>The cluster's own add-ons, in the order in which RKE deploys them; each can be applied without the others.</summary>
    /// <param name="config">A cluster.yml after defaults and validation.</param>
    /// <exception cref="Diagnostics.DiagnosticException">RKE4450: an add-on has no form for the Kubernetes version.</exception>
    public static ImmutableArray<AddonManifest> For(ClusterConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        AddonManifest?[] manifests =
        [
            // Hosts whose kubelet has no identity of its own need RKE's role for the one that all share.
            Rbac(config) ? ClusterRolesAddon.Manifest(CertificateRequests.For(config).Hosts.Any(host => !host.HasOwnIdentity)) : null,
            NetworkAddons.Of(config),
            .. DnsAddons.Of(config),
            config.Monitoring.Provider == "metrics-server" ? MetricsServerAddon.Manifest(MetricsServer(config)) : null,
            IngressAddons.Of(config),
        ];
        return [.. manifests.OfType<AddonManifest>()];
    }

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
            PriorityClassName = Or(monitoring.MetricsServerPriorityClassName, "system-cluster-critical"),
            Rbac = Rbac(config),
        };
    }
}
