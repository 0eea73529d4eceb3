using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>Where the pods of the add-ons that are deployed may run, and how they are replaced.</summary>
internal static class AddonPodRules
{
    private static readonly string[] OfDaemonSet = ["", "RollingUpdate", "OnDelete"];
    private static readonly string[] OfDeployment = ["", "RollingUpdate", "Recreate"];

    public static void Check(ValidationContext context)
    {
        var (config, written) = (context.Config, context.Written);
        if (config.Network.Plugin != "none")
        {
            CheckSelector(context, "network", written.Network.NodeSelector);
            CheckDaemonSet(context, "network", written.Network.UpdateStrategy);
        }

        // Only calico's controllers take them.
        if (config.Network.Plugin is "calico" or "canal")
        {
            CheckTolerations(context, "network", written.Network.Tolerations);
        }

        if (config.Dns is { Provider: not "none" } dns)
        {
            CheckSelector(context, "dns", dns.NodeSelector);
            CheckTolerations(context, "dns", dns.Tolerations);
            CheckDeployment(context, "dns", dns.UpdateStrategy);
            CheckSelector(context, "dns.nodelocal", dns.Nodelocal?.NodeSelector ?? EmptyMaps.Text);
            CheckDaemonSet(context, "dns.nodelocal", dns.Nodelocal?.UpdateStrategy);
        }

        if (config.Ingress.Provider != "none")
        {
            CheckSelector(context, "ingress", written.Ingress.NodeSelector);
            CheckTolerations(context, "ingress", config.Ingress.DefaultBackend == true ? written.Ingress.Tolerations : []);
            CheckDaemonSet(context, "ingress", written.Ingress.UpdateStrategy);
        }

        if (config.Monitoring.Provider != "none")
        {
            CheckSelector(context, "monitoring", written.Monitoring.NodeSelector);
            CheckTolerations(context, "monitoring", written.Monitoring.Tolerations);
            CheckDeployment(context, "monitoring", config.Monitoring.UpdateStrategy);
        }
    }

    private static void CheckSelector(ValidationContext context, string section, ImmutableSortedDictionary<string, string> labels)
    {
        foreach (var (name, value) in labels.Where(label => !Formats.IsQualifiedName(label.Key) || !Formats.IsLabelValue(label.Value)))
        {
            context.Report(
                NodeErrors.BadLabel,
                ConfigPath.Named(ConfigPath.Key(section, "node_selector"), name),
                Formats.IsQualifiedName(name) ? $"'{value}' is not a value for a label" : $"'{name}' is not a name for a label");
        }
    }

    private static void CheckTolerations(ValidationContext context, string section, ImmutableArray<TolerationConfig> tolerations)
    {
        for (var index = 0; index < tolerations.Length; index++)
        {
            var toleration = tolerations[index];
            var path = ConfigPath.Item(ConfigPath.Key(section, "tolerations"), index);
            if (toleration.Operator is not ("" or "Equal" or "Exists"))
            {
                context.Report(AddonErrors.BadToleration, ConfigPath.Key(path, "operator"), $"'{toleration.Operator}' is not an operator of a toleration");
            }

            if (toleration.Effect is not ("" or "NoSchedule" or "PreferNoSchedule" or "NoExecute"))
            {
                context.Report(AddonErrors.BadToleration, ConfigPath.Key(path, "effect"), $"'{toleration.Effect}' is not an effect of a taint");
            }

            if (toleration.Key.Length > 0 && !Formats.IsQualifiedName(toleration.Key))
            {
                context.Report(AddonErrors.BadToleration, ConfigPath.Key(path, "key"), $"'{toleration.Key}' is not a name for a taint", "Correct the name.");
            }

            if (Contradiction(toleration) is { } contradiction)
            {
                context.Report(AddonErrors.OddToleration, path, contradiction);
            }
        }
    }

    private static string? Contradiction(TolerationConfig toleration) => toleration switch
    {
        { Operator: "Exists", Value.Length: > 0 } => "the operator Exists and a value are written",
        { Key.Length: 0, Operator: "" or "Equal" } => "there is neither a key nor the operator Exists",
        { TolerationSeconds: not null, Effect: not "NoExecute" } => "tolerationseconds are written without the effect NoExecute",
        _ => null,
    };

    private static void CheckDaemonSet(ValidationContext context, string section, UpdateStrategyConfig? strategy)
    {
        CheckWord(context, section, "DaemonSet", strategy, OfDaemonSet);
        CheckNumbers(context, section, strategy);
        if (strategy is { Strategy: "" or "RollingUpdate", RollingUpdate: { MaxUnavailable: { } away, MaxSurge: var more } } && IsNone(away) && (more is not { } surge || IsNone(surge)))
        {
            ReportStandstill(context, section);
        }
    }

    private static void CheckDeployment(ValidationContext context, string section, UpdateStrategyConfig? strategy)
    {
        CheckWord(context, section, "Deployment", strategy, OfDeployment);
        CheckNumbers(context, section, strategy);
        if (strategy is { Strategy: "" or "RollingUpdate", RollingUpdate: { MaxUnavailable: { } away, MaxSurge: { } more } } && IsNone(away) && IsNone(more))
        {
            ReportStandstill(context, section);
        }
    }

    private static void CheckWord(ValidationContext context, string section, string kind, UpdateStrategyConfig? strategy, string[] words)
    {
        if (strategy is not null && !words.Contains(strategy.Strategy))
        {
            context.Report(
                strategy.Strategy is "OnDelete" or "Recreate" ? AddonErrors.OddUpdateStrategy : AddonErrors.BadUpdateStrategy,
                ConfigPath.Key(section, "update_strategy.strategy"),
                $"'{strategy.Strategy}' is no strategy of a {kind}",
                $"Write {words[1]} or {words[2]}.");
        }
    }

    private static void CheckNumbers(ValidationContext context, string section, UpdateStrategyConfig? strategy)
    {
        if (strategy is not { Strategy: "" or "RollingUpdate", RollingUpdate: { } rolling })
        {
            return;
        }

        foreach (var (key, number) in new[] { ("maxUnavailable", rolling.MaxUnavailable), ("maxSurge", rolling.MaxSurge) })
        {
            if (number?.ToString() is { Length: > 0 } text && Formats.NumberOrPercentage(text) is null)
            {
                context.Report(
                    AddonErrors.BadUpdateStrategy,
                    ConfigPath.Key(section, $"update_strategy.rollingUpdate.{key}"),
                    $"'{text}' is no number of pods",
                    "Write a number such as 1, or a percentage such as 10%.");
            }
        }
    }

    private static void ReportStandstill(ValidationContext context, string section) => context.Report(
        AddonErrors.OddUpdateStrategy,
        ConfigPath.Key(section, "update_strategy.rollingUpdate"),
        "neither may a pod be away nor one be added, so that none can be replaced");

    private static bool IsNone(IntOrText number) => Formats.NumberOrPercentage(number.ToString()) == 0;
}
