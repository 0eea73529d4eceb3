using System.Collections.Immutable;
using System.Globalization;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Addons;

/// <summary>Turns what cluster.yml says of every add-on alike into what the add-ons take.</summary>
internal static class ConfigOptions
{
    /// <summary>Whether the API server authorizes by roles.</summary>
    public static bool Rbac(ClusterConfig config) => config.Authorization.Mode == "rbac";

    /// <summary>An update strategy; null when none is given.</summary>
    public static AddonUpdateStrategy? Strategy(UpdateStrategyConfig? strategy) => strategy is null
        ? null
        : new AddonUpdateStrategy
        {
            Type = strategy.Strategy,
            MaxUnavailable = strategy.RollingUpdate?.MaxUnavailable?.ToString() ?? "",
            MaxSurge = strategy.RollingUpdate?.MaxSurge?.ToString() ?? "",
        };

    /// <summary>Tolerations.</summary>
    public static ImmutableArray<AddonToleration> Tolerations(ImmutableArray<TolerationConfig> tolerations) =>
    [
        .. tolerations.Select(toleration => new AddonToleration
        {
            Key = toleration.Key,
            Operator = toleration.Operator,
            Value = toleration.Value,
            Effect = toleration.Effect,
            TolerationSeconds = toleration.TolerationSeconds,
        }),
    ];

    /// <summary>A text, unless it is empty.</summary>
    public static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    /// <summary>An option's text.</summary>
    public static string Text(ImmutableSortedDictionary<string, string> options, string key, string otherwise = "") =>
        options.TryGetValue(key, out var value) && value.Length > 0 ? value : otherwise;

    /// <summary>An option that is a number.</summary>
    public static int Number(ImmutableSortedDictionary<string, string> options, string key, int otherwise) =>
        options.TryGetValue(key, out var value) && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
