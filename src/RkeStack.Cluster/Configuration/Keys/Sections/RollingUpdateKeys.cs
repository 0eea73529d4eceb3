namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="RollingUpdateConfig"/>.</summary>
internal static class RollingUpdateKeys
{
    public static readonly ConfigSection<RollingUpdateConfig> Section = new SectionBuilder<RollingUpdateConfig>("update_strategy.rollingUpdate", "Numbers of a rolling update.", new RollingUpdateConfig())
        .NumberOrText("maxUnavailable", "maxUnavailable", s => s.MaxUnavailable, (s, v) => s with { MaxUnavailable = v },
            "How many pods may be away: a number or a percentage.")
        .NumberOrText("maxSurge", "maxSurge", s => s.MaxSurge, (s, v) => s with { MaxSurge = v },
            "How many pods there may be beyond the wanted number: a number or a percentage.")
        .Build();
}
