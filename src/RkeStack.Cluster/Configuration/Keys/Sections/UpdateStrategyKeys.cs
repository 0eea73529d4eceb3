namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="UpdateStrategyConfig"/>.</summary>
internal static class UpdateStrategyKeys
{
    public static readonly ConfigSection<UpdateStrategyConfig> Section = new SectionBuilder<UpdateStrategyConfig>("update_strategy", "How a DaemonSet or Deployment of an add-on is updated.", new UpdateStrategyConfig())
        .JsonText("strategy", "strategy", s => s.Strategy, (s, v) => s with { Strategy = v },
            "How pods are replaced; OnDelete is for DaemonSets, Recreate for Deployments.",
            new() { Default = "RollingUpdate", Allowed = ["RollingUpdate", "OnDelete", "Recreate"] })
        .OptionalSection("rollingUpdate", "rollingUpdate", RollingUpdateKeys.Section, s => s.RollingUpdate, (s, v) => s with { RollingUpdate = v },
            "Numbers of a rolling update.")
        .Build();
}
