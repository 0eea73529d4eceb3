namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="NodeDrainConfig"/>.</summary>
internal static class NodeDrainKeys
{
    public static readonly ConfigSection<NodeDrainConfig> Section = new SectionBuilder<NodeDrainConfig>("upgrade_strategy.node_drain_input", "How pods are moved away from a node.", new NodeDrainConfig(), ChangeEffects.Rollout)
        .Flag("force", "force", s => s.Force, (s, v) => s with { Force = v },
            "Whether pods without a controller are removed too.", new() { Default = "false" })
        .Flag("ignore_daemonsets", "ignoreDaemonSets", s => s.IgnoreDaemonSets, (s, v) => s with { IgnoreDaemonSets = v },
            "Whether pods of DaemonSets are left where they are.", new() { Default = "true" })
        .Flag("delete_local_data", "deleteLocalData", s => s.DeleteLocalData, (s, v) => s with { DeleteLocalData = v },
            "Whether pods with emptyDir volumes are removed, and their data with them.", new() { Default = "false" })
        .NumberWithoutZero("grace_period", "gracePeriod", s => s.GracePeriod, (s, v) => s with { GracePeriod = v },
            "Seconds that each pod gets to end; negative for the pod's own.", new() { Default = "-1" })
        .Number("timeout", "timeout", s => s.Timeout, (s, v) => s with { Timeout = v },
            "Seconds that the drain of a node may take.", new() { Default = "120", Always = true })
        .Obsolete("ignore_daemon_sets", "is how terraform-provider-rke writes it", "Write ignore_daemonsets.")
        .Build();
}
