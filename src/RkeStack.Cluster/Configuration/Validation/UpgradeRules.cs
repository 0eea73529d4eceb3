namespace RkeStack.Cluster.Configuration;

/// <summary>How many nodes may be away at a time, and how they are drained.</summary>
internal static class UpgradeRules
{
    private const string Section = "upgrade_strategy";

    public static void Check(ValidationContext context)
    {
        if (context.Config.UpgradeStrategy is not { } strategy)
        {
            return;
        }

        CheckNumber(context, "max_unavailable_worker", strategy.MaxUnavailableWorker);
        CheckNumber(context, "max_unavailable_controlplane", strategy.MaxUnavailableControlplane);
        if (strategy is { Drain: true, NodeDrainInput: null })
        {
            context.Report(HostErrors.DrainWithoutInput, ConfigPath.Key(Section, "drain"), "nodes are drained, and node_drain_input is not written");
        }

        if (strategy.NodeDrainInput is { Timeout: < 0 } input)
        {
            context.Report(HostErrors.BadDrainNumber, ConfigPath.Key(Section, "node_drain_input.timeout"), $"{input.Timeout} is below 0");
        }
    }

    private static void CheckNumber(ValidationContext context, string key, string text)
    {
        if (Formats.NumberOrPercentage(text) is not > 0)
        {
            context.Report(HostErrors.BadMaxUnavailable, ConfigPath.Key(Section, key), $"'{text}' is not a number of nodes");
        }
    }
}
