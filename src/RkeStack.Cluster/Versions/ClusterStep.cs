using System.Collections.Immutable;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Versions;

/// <summary>Judges the step from one cluster.yml to another: one that is good by itself may be out of a running cluster's reach.</summary>
public static class ClusterStep
{
    /// <summary>Judges the step of a cluster that keeps at least one of its control plane hosts; a new cluster is free.</summary>
    /// <param name="before">What the cluster was made from, with defaults.</param>
    /// <param name="after">What is wanted, with defaults.</param>
    /// <returns>
    /// RKE2303, an error, and RKE2304, a warning, as <see cref="KubernetesUpgrade"/> gives them; RKE0406, a warning: the network plugin becomes
    /// another one.
    /// </returns>
    public static ImmutableArray<Diagnostic> Judge(ClusterConfig before, ClusterConfig after)
    {
        if (!ControlPlanes(before).Intersect(ControlPlanes(after), StringComparer.Ordinal).Any())
        {
            return [];
        }

        const string image = "kubernetes";
        var version = KubernetesUpgrade.Judge("kubernetes_version", before.SystemImages[image], after.SystemImages[image]);
        var network = before.Network.Plugin == after.Network.Plugin
            ? null
            : SupportErrors.OtherPlugin.At("network.plugin", $"the network plugin goes from {before.Network.Plugin} to {after.Network.Plugin} in a cluster that runs");
        return [.. new[] { version, network }.OfType<Diagnostic>()];
    }

    private static IEnumerable<string> ControlPlanes(ClusterConfig config) => config.Nodes.Where(node => node.IsControlPlane).Select(node => node.Address);
}
