using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Configuration;

/// <summary>Which version may be meant by one that cannot be deployed.</summary>
public static class VersionSuggestion
{
    /// <summary>The last known version that begins as the text does, or that is of the same minor release; null where none is.</summary>
    /// <param name="versions">What is known of versions.</param>
    /// <param name="text">What was written.</param>
    public static string? Alike(KubernetesVersions versions, string text)
    {
        var start = "v" + text.TrimStart('v');
        var alike = start.Length > 1 ? versions.All.LastOrDefault(known => known.StartsWith(start, StringComparison.Ordinal)) : null;
        return alike ?? versions.All.LastOrDefault(known => KubernetesVersions.MinorOf(known) == KubernetesVersions.MinorOf(start));
    }

    /// <summary>What to write instead.</summary>
    /// <param name="versions">What is known of versions.</param>
    /// <param name="text">What was written.</param>
    public static string Fix(KubernetesVersions versions, string text) =>
        Alike(versions, text) is { } alike ? $"Did you mean {alike}?" : $"Write one of {string.Join(", ", versions.Current)}.";

    /// <summary>
    /// The version that all else is checked against: the cluster's own where it can be deployed, otherwise the one that may be
    /// meant, or the default, so that what it brings up is told at once.
    /// </summary>
    internal static KubernetesVersion InPlaceOf(KubernetesVersions versions, string text) =>
        KubernetesVersion.TryParse(text) is { } version && versions.ServiceOptions(text) is not null
            ? version
            : KubernetesVersion.TryParse(Alike(versions, text) ?? versions.Default)
                ?? throw new InvalidOperationException("The data of Kubernetes versions holds a name that is no version.");
}
