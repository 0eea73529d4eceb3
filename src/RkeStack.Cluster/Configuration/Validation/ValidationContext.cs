using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Configuration;

/// <summary>What the rules look at, and where they tell what they find.</summary>
/// <param name="written">What the user wrote.</param>
/// <param name="config">The same with RKE's defaults.</param>
/// <param name="source">Where it stands.</param>
/// <param name="versions">What is known of Kubernetes versions.</param>
internal sealed class ValidationContext(ClusterConfig written, ClusterConfig config, ConfigSource source, KubernetesVersions versions)
{
    private readonly DiagnosticList _diagnostics = new();

    /// <summary>What the user wrote.</summary>
    public ClusterConfig Written => written;

    /// <summary>The same with RKE's defaults.</summary>
    public ClusterConfig Config => config;

    /// <summary>What is known of Kubernetes versions.</summary>
    public KubernetesVersions Versions => versions;

    /// <summary>The cluster's version; null where it cannot be read.</summary>
    public KubernetesVersion? Version { get; } = KubernetesVersion.TryParse(config.KubernetesVersion);

    /// <summary>The version that all else is checked against: another one where the cluster's own cannot be deployed.</summary>
    public KubernetesVersion Target { get; } = VersionSuggestion.InPlaceOf(versions, config.KubernetesVersion);

    /// <summary>The same for a message.</summary>
    public string TargetName => Target.Text == config.KubernetesVersion ? Target.Text : $"{Target} (in place of {config.KubernetesVersion})";

    /// <summary>What was found.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics.Items;

    /// <summary>Whether the key or item was written, and not left empty.</summary>
    public bool IsFilledIn(string path) => source.IsFilledIn(path);

    /// <summary>Whether the key or item was written, and left empty.</summary>
    public bool IsLeftEmpty(string path) => source.IsWritten(path) && !source.IsFilledIn(path);

    /// <summary>Whether the <see cref="Target"/> is 1.minor or later.</summary>
    public bool IsAtLeast(int minor) => Target.AtLeast(1, minor);

    /// <summary>Tells what is wrong with a place.</summary>
    public void Report(ErrorCode code, string path, string message, string? fix = null) =>
        _diagnostics.Add(source.Locate(code.At(path, message, fix)));

    /// <summary>Tells that a name is none of those there are, and which of them is meant.</summary>
    /// <param name="code">The code.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="meant">Finds the name that is meant, or null; not asked where there is no room for the finding.</param>
    public void ReportUnknown(ErrorCode code, string path, string message, Func<string?> meant)
    {
        if (_diagnostics.IsFull)
        {
            _diagnostics.Drop();
            return;
        }

        Report(code, path, message, meant() is { } name ? $"Did you mean '{name}'?" : null);
    }

    /// <summary>Tells what is wrong with the value of an entry under a name of the user's own.</summary>
    public void ReportValue(ErrorCode code, string path, string message) => _diagnostics.Add(source.LocateValue(code.At(path, message)));

    /// <summary>Tells of all the keys that a section lacks at once: at the key itself where it is one, else at the section.</summary>
    /// <param name="code">The code.</param>
    /// <param name="section">The section's path.</param>
    /// <param name="who">What needs the keys.</param>
    /// <param name="keys">The keys that are not written.</param>
    public void ReportMissing(ErrorCode code, string section, string who, IReadOnlyList<string> keys)
    {
        if (keys is [var only])
        {
            Report(code, ConfigPath.Key(section, only), $"{who} needs {only}");
        }
        else if (keys.Count > 1)
        {
            Report(code, section, $"{who} needs {string.Join(", ", keys.Take(keys.Count - 1))} and {keys[^1]}");
        }
    }
}
