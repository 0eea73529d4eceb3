namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="UpgradeStrategyConfig"/>.</summary>
internal static class UpgradeStrategyKeys
{
    public static readonly ConfigSection<UpgradeStrategyConfig> Section = new SectionBuilder<UpgradeStrategyConfig>("upgrade_strategy", "How many nodes may be away at a time while they are changed.", new UpgradeStrategyConfig(), ChangeEffects.Rollout)
        .Text("max_unavailable_worker", "maxUnavailableWorker", s => s.MaxUnavailableWorker, (s, v) => s with { MaxUnavailableWorker = v },
            "Workers that may be away at once: a number, or a percentage rounded down, at least one.", new() { Default = "10%" })
        .Text("max_unavailable_controlplane", "maxUnavailableControlplane", s => s.MaxUnavailableControlplane, (s, v) => s with { MaxUnavailableControlplane = v },
            "Control planes that may be away at once: a number or a percentage.", new() { Default = "1" })
        .Flag("drain", "drain", s => s.Drain, (s, v) => s with { Drain = v },
            "Whether pods are moved away from a node before it is changed.", new() { Default = "false" })
        .OptionalSection("node_drain_input", "nodeDrainInput", NodeDrainKeys.Section, s => s.NodeDrainInput, (s, v) => s with { NodeDrainInput = v },
            "How pods are moved away.")
        .Build();
}
