using System.Collections.Immutable;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Plans;
using static RkeStack.Cluster.Addons.ConfigOptions;

namespace RkeStack.Cluster.Addons;

/// <summary>Decides which add-ons a cluster has, and with what options.</summary>
public static class AddonManifests
{
    /// <summary>
    /// A cluster's add-ons, in the order in which RKE deploys them. Each can be applied without the others; those of the
    /// user may need what the cluster's own bring, and the other way round only where the user brings the network.
    /// </summary>
    /// <param name="config">A cluster.yml after defaults and validation.</param>
    /// <param name="includes">What stands where <c>addons_include</c> points; null for nothing.</param>
    /// <exception cref="Diagnostics.DiagnosticException">
    /// RKE4400 to RKE4405: a manifest of the user's is unfit. RKE4450: an add-on has no form for the Kubernetes version.
    /// </exception>
    public static ImmutableArray<AddonManifest> For(ClusterConfig config, IReadOnlyList<AddonInclude>? includes = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        AddonManifest[] users = [.. UserAddons.Of(config.Addons, includes ?? [])];
        return [.. OfCluster(config).Without(users), .. users];
    }

    private static IEnumerable<AddonManifest> OfCluster(ClusterConfig config)
    {
        AddonManifest?[] manifests =
        [
            // Hosts whose kubelet has no identity of its own need RKE's role for the one that all share.
            Rbac(config) ? ClusterRolesAddon.Manifest(CertificateRequests.For(config).Hosts.Any(host => !host.HasOwnIdentity)) : null,
            NetworkAddons.Of(config),
            .. DnsAddons.Of(config),
            config.Monitoring.Provider == "metrics-server" ? MetricsServerAddon.Manifest(MetricsServer(config)) : null,
            IngressAddons.Of(config),
        ];
        return manifests.OfType<AddonManifest>();
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
            PriorityClassName = monitoring.MetricsServerPriorityClassName,
            Rbac = Rbac(config),
        };
    }
}
