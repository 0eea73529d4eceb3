using System.Collections.Immutable;
using System.Globalization;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Plans;

/// <summary>What a cluster.yml says about hosts beyond their plans.</summary>
public static class ClusterHostRules
{
    /// <summary>The lines of Docker that RKE accepts for the cluster's Kubernetes; null where the check is off, or nothing is known of the version.</summary>
    /// <param name="config">The configuration.</param>
    /// <returns>Each as <c>major.minor</c>.</returns>
    public static ImmutableArray<string>? DockerVersions(ClusterConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        if (config.IgnoreDockerVersion == true)
        {
            return null;
        }

        var accepted = KubernetesVersions.BuiltIn.DockerLines(config.KubernetesVersion);
        return accepted.IsDefaultOrEmpty ? null : accepted;
    }

    /// <summary>How many nodes of the host's plane may be out of service at a time: a number, or a share of the plane rounded down, and at least one.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="host">One of its hosts.</param>
    public static int MaxUnavailable(ClusterConfig config, HostPlan host)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(host);
        var strategy = config.UpgradeStrategy ?? new UpgradeStrategyConfig();
        var limit = host.ControlPlane is null ? strategy.MaxUnavailableWorker : strategy.MaxUnavailableControlplane;
        var plane = config.Nodes.Count(node => node.IsControlPlane == host.ControlPlane is not null);
        var places = limit.EndsWith('%') ? plane * Number(limit[..^1]) / 100 : Number(limit);
        return Math.Max(1, places);
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
