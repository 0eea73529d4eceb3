namespace RkeStack.Cluster.Addons;

/// <summary>Fills update strategies as RKE does and writes them as a mapping on one line.</summary>
internal static class UpdateStrategies
{
    private const string RollingUpdate = "RollingUpdate";

    /// <summary>A DaemonSet's: one Pod at a time unless something else is given.</summary>
    public static string DaemonSet(AddonUpdateStrategy? given) => Write(Filled(given, "1", ""));

    /// <summary>A Deployment's.</summary>
    /// <param name="given">The user's; null for none.</param>
    /// <param name="absent">The whole strategy when none was given.</param>
    /// <param name="maxUnavailable">Put in when the user's says nothing of it.</param>
    /// <param name="maxSurge">Put in when the user's says nothing of it; empty leaves it to the API's 25%.</param>
    public static string Deployment(AddonUpdateStrategy? given, AddonUpdateStrategy absent, string maxUnavailable, string maxSurge) =>
        Write(given is null ? Filled(absent, "", "") : Filled(given, maxUnavailable, maxSurge));

    private static AddonUpdateStrategy Filled(AddonUpdateStrategy? given, string maxUnavailable, string maxSurge)
    {
        var strategy = given ?? new AddonUpdateStrategy();
        return strategy.Type.Length > 0 && strategy.Type != RollingUpdate
            ? new AddonUpdateStrategy { Type = strategy.Type }
            : new AddonUpdateStrategy
            {
                Type = RollingUpdate,
                MaxUnavailable = strategy.MaxUnavailable.Length == 0 ? maxUnavailable : strategy.MaxUnavailable,
                MaxSurge = strategy.MaxSurge.Length == 0 ? maxSurge : strategy.MaxSurge,
            };
    }

    private static string Write(AddonUpdateStrategy strategy)
    {
        string[] limits = [.. Limit("maxSurge", strategy.MaxSurge), .. Limit("maxUnavailable", strategy.MaxUnavailable)];
        return limits.Length == 0
            ? $"{{type: {ManifestYaml.Quote(strategy.Type)}}}"
            : $"{{type: {ManifestYaml.Quote(strategy.Type)}, rollingUpdate: {{{string.Join(", ", limits)}}}}}";
    }

    private static string[] Limit(string name, string value) => value.Length == 0 ? [] : [$"{name}: {ManifestYaml.IntOrString(value)}"];
}
