using static RkeStack.Cluster.Configuration.ConfigDefaults;

namespace RkeStack.Cluster.Configuration;

/// <summary>Defaults of <c>upgrade_strategy</c>.</summary>
internal static class UpgradeStrategyDefaults
{
    /// <summary>How nodes are drained where nothing is written.</summary>
    public static readonly NodeDrainConfig Drain = new() { IgnoreDaemonSets = true, GracePeriod = -1, Timeout = 120 };

    public static UpgradeStrategyConfig Apply(UpgradeStrategyConfig? written)
    {
        var strategy = written ?? new UpgradeStrategyConfig();
        return strategy with
        {
            MaxUnavailableWorker = Or(strategy.MaxUnavailableWorker, "10%"),
            MaxUnavailableControlplane = Or(strategy.MaxUnavailableControlplane, "1"),
            NodeDrainInput = strategy.NodeDrainInput is { } input
                ? input with
                {
                    IgnoreDaemonSets = IgnoreDaemonSets(input),
                    GracePeriod = input.GracePeriod ?? Drain.GracePeriod,
                    Timeout = input.Timeout ?? Drain.Timeout,
                }
                : written is { Drain: null or false } ? Drain : null,
        };
    }

    // RKE loses what is written where it fills in one of the other two, and nothing means true. So a false counts beside both only.
    private static bool? IgnoreDaemonSets(NodeDrainConfig input) => input switch
    {
        { IgnoreDaemonSets: not null } and ({ Timeout: null } or { GracePeriod: null }) => null,
        _ => input.IgnoreDaemonSets ?? Drain.IgnoreDaemonSets,
    };
}
