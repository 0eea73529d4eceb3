using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>
/// Finds a network plugin that runs in the cluster and is not this stack's. Two of them give the same pods addresses and write
/// the same CNI directory: most of all where RKE made a cluster by a cluster.yml that names no plugin, which to RKE means canal.
/// </summary>
internal static class OtherNetwork
{
    /// <summary>The DaemonSets by which plugins run, and what is written as network.plugin to take over those that RKE made.</summary>
    private static readonly ImmutableDictionary<string, (string Plugin, string Settings)> Plugins =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            ["canal"] = ("canal", "canal"),
            ["calico-node"] = ("calico", "calico"),
            ["kube-flannel"] = ("flannel", "flannel"),
            ["kube-flannel-ds"] = ("flannel", ""),
            ["weave-net"] = ("weave", "weave"),
            ["aci-containers-host"] = ("aci", ""),
        }.ToImmutableDictionary();

    /// <summary>Decides whether the network plugin may be applied.</summary>
    /// <param name="manifest">The plugin's objects.</param>
    /// <param name="own">What the stack and its record in the cluster know of the plugin they have there.</param>
    /// <param name="running">Names of the DaemonSets in kube-system.</param>
    /// <returns>RKE4104 where another one runs there; null where the plugin is there already, or may come.</returns>
    public static DiagnosticException? Of(IEnumerable<ObjectKey> manifest, AddonInventory own, IEnumerable<string> running)
    {
        var wanted = DaemonSets(manifest);
        var owned = DaemonSets(own.Objects);
        if (wanted.Overlaps(owned))
        {
            return null;
        }

        var other = running.Where(name => Plugins.ContainsKey(name) && !wanted.Contains(name) && !owned.Contains(name)).Order(StringComparer.Ordinal).FirstOrDefault();
        return other is null ? null : Error(other, Plugins[other].Plugin, Plugins[other].Settings);
    }

    private static ImmutableHashSet<string> DaemonSets(IEnumerable<ObjectKey> objects) =>
        [.. objects.Where(key => key is { Kind: "DaemonSet", Namespace: "kube-system" }).Select(key => key.Name)];

    private static DiagnosticException Error(string daemonSet, string plugin, string settings) => new(new Diagnostic
    {
        Code = "RKE4104",
        Path = "network.plugin",
        Message = $"the cluster has a network plugin already that this stack did not put there: {plugin} (DaemonSet kube-system/{daemonSet}). "
            + "Another one beside it would take its pods off the network; nothing of it was applied.",
        Fix = (settings.Length == 0 ? "Write `network: {plugin: none}`, which leaves it as it is." : $"Write `network: {{plugin: {settings}}}` in cluster.yml, which takes it over.")
            + " To change the plugin all the same, first remove that one with kubectl; pods lose their network until the new one runs.",
    });
}
