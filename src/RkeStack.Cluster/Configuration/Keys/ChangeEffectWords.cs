namespace RkeStack.Cluster.Configuration;

/// <summary>Says in words what a change touches.</summary>
internal static class ChangeEffectWords
{
    private static readonly (ChangeEffects Effect, string Name)[] Containers =
    [
        (ChangeEffects.Etcd, "etcd"),
        (ChangeEffects.EtcdSnapshots, "etcd-rolling-snapshots"),
        (ChangeEffects.KubeApiServer, "kube-apiserver"),
        (ChangeEffects.KubeControllerManager, "kube-controller-manager"),
        (ChangeEffects.KubeScheduler, "kube-scheduler"),
        (ChangeEffects.Kubelet, "kubelet"),
        (ChangeEffects.KubeProxy, "kube-proxy"),
        (ChangeEffects.NginxProxy, "nginx-proxy"),
        (ChangeEffects.Sidekick, "service-sidekick"),
    ];

    private static readonly (ChangeEffects Effect, string Name)[] Addons =
    [
        (ChangeEffects.NetworkAddon, "network"),
        (ChangeEffects.DnsAddon, "DNS"),
        (ChangeEffects.MetricsAddon, "metrics"),
        (ChangeEffects.IngressAddon, "ingress"),
    ];

    private static readonly (ChangeEffects Effect, string Words)[] Others =
    [
        (ChangeEffects.UserAddons, "applies your own manifests again"),
        (ChangeEffects.HostFiles, "writes a file on the hosts again and restarts nothing"),
        (ChangeEffects.NodeObject, "changes the Node object"),
        (ChangeEffects.Certificates, "issues certificates anew"),
        (ChangeEffects.Kubeconfig, "changes the kubeconfig"),
        (ChangeEffects.Connection, "touches only the connection to the host"),
        (ChangeEffects.Rollout, "touches nothing now, only how later changes are rolled out"),
        (ChangeEffects.Action, "is done once, as an action of its own"),
        (ChangeEffects.Membership, "makes hosts or roles join or leave"),
        (ChangeEffects.NewCluster, "needs a new cluster, because what exists keeps the old value"),
    ];

    /// <summary>What a change does, completing "A change …".</summary>
    public static string Describe(ChangeEffects effects)
    {
        List<string> parts = [.. Others.Where(other => effects.HasFlag(other.Effect)).Select(other => other.Words)];
        if (Named(Addons, effects) is { Count: > 0 } addons)
        {
            parts.Insert(0, $"applies the {Join(addons)} add-on{(addons.Count > 1 ? "s" : "")} again");
        }

        if (effects.HasFlag(ChangeEffects.Containers))
        {
            parts.Insert(0, "restarts all containers");
        }
        else if (Named(Containers, effects) is { Count: > 0 } containers)
        {
            parts.Insert(0, $"restarts {Join(containers)}");
        }

        return parts.Count == 0 ? "touches nothing that runs" : string.Join("; ", parts);
    }

    private static List<string> Named((ChangeEffects Effect, string Name)[] known, ChangeEffects effects) =>
        [.. known.Where(one => effects.HasFlag(one.Effect)).Select(one => one.Name)];

    private static string Join(List<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
