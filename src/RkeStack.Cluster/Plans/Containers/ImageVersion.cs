using RkeStack.Cluster.Versions;
using Semver;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>The version that an image's tag says.</summary>
internal static class ImageVersion
{
    /// <summary>The tag as a version; null when it is none (<c>latest</c>), or the image is named by digest only.</summary>
    public static SemVersion? Of(string image) =>
        SemVersion.TryParse(KubernetesVersions.TagOf(image).TrimStart('v'), SemVersionStyles.Strict, out var version) ? version : null;

    /// <summary>Whether the image is known to be older than a version. An image without a version counts as new.</summary>
    public static bool IsBefore(string image, string version) =>
        Of(image) is { } own && own.ComparePrecedenceTo(SemVersion.Parse(version, SemVersionStyles.Strict)) < 0;
}
