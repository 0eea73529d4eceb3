using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Configuration;

/// <summary>From the text of a cluster.yml to a configuration that can be planned: reading, checks and defaults in one call.</summary>
public static class ClusterConfiguration
{
    /// <summary>Reads, checks and completes a configuration as RKE means it.</summary>
    /// <param name="text">The text of cluster.yml, or of its equal in JSON.</param>
    /// <param name="options">How the text is read; null for a cluster.yml.</param>
    /// <param name="versions">What is known of Kubernetes versions; null for the built-in data.</param>
    public static ConfigurationResult Load(string text, ClusterYamlOptions? options = null, KubernetesVersions? versions = null) =>
        Complete(ClusterYaml.Parse(text, options), parsed => new SupportResult(parsed, []), versions);

    /// <summary>The same for a cluster that is to be built by this version of the program (<see cref="SupportedHere"/>).</summary>
    /// <param name="text">The text of cluster.yml, or of its equal in JSON.</param>
    /// <param name="options">How the text is read; null for a cluster.yml.</param>
    /// <param name="versions">What is known of Kubernetes versions; null for the built-in data.</param>
    public static ConfigurationResult LoadToBuild(string text, ClusterYamlOptions? options = null, KubernetesVersions? versions = null)
    {
        var parsed = ClusterYaml.Parse(text, options);
        return Complete(parsed, written => SupportedHere.Adapt(written, parsed.Source, versions), versions);
    }

    /// <summary>A configuration to look at, with what <see cref="LoadToBuild"/> would refuse or change as warnings.</summary>
    /// <param name="text">The text of cluster.yml, or of its equal in JSON.</param>
    /// <param name="meaning">Whose defaults stand for what is not written.</param>
    /// <param name="versions">What is known of Kubernetes versions; null for the built-in data.</param>
    public static ConfigurationResult LoadToShow(string text, MeaningOfUnwritten meaning, KubernetesVersions? versions = null)
    {
        var parsed = ClusterYaml.Parse(text);
        return Complete(
            parsed,
            written =>
            {
                var built = SupportedHere.Adapt(written, parsed.Source, versions);
                return new SupportResult(
                    meaning == MeaningOfUnwritten.Built ? built.Config : written,
                    [.. built.Diagnostics.Select(item => item with { Severity = Severity.Warning })]);
            },
            versions);
    }

    private static ConfigurationResult Complete(ParseResult parsed, Func<ClusterConfig, SupportResult> adapt, KubernetesVersions? versions)
    {
        if (parsed.Config is null)
        {
            return new ConfigurationResult(null, parsed.Source, parsed.Diagnostics);
        }

        var supported = adapt(parsed.Config);
        var found = ConfigValidator.Validate(supported.Config, parsed.Source, versions);
        return new ConfigurationResult(
            ConfigDefaults.Apply(supported.Config, versions),
            parsed.Source,
            [
                .. SharedFindings.AsOne(parsed.Diagnostics
                    .Concat(FollowOns.TakenOut(parsed, [.. supported.Diagnostics, .. found])))
                    .OrderBy(item => item.Line ?? 0)
                    .ThenBy(item => item.Column ?? 0),
            ]);
    }
}
