using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Configuration;

/// <summary>The Kubernetes version, and whether there are images and flags for it.</summary>
internal static class VersionRules
{
    private const string Path = "kubernetes_version";
    private const string KubernetesImagePath = "system_images.kubernetes";

    public static void Check(ValidationContext context)
    {
        var text = context.Config.KubernetesVersion;
        if (context.Version is not { } version)
        {
            context.Report(VersionErrors.BadVersion, Path, $"'{text}' is not a version as RKE writes it", Suggest(context, text));
            return;
        }

        CheckNames(context);
        var image = context.Config.SystemImages["kubernetes"];
        if (image.Length > 0 && KubernetesVersions.TagOf(image).Length == 0)
        {
            context.Report(VersionErrors.ImageWithoutTag, KubernetesImagePath, $"the image {image} has no tag");
            return;
        }

        if (context.Versions.ServiceOptions(text, image) is null)
        {
            var tag = KubernetesVersions.MinorOf(KubernetesVersions.TagOf(image));
            var asked = tag.Length > 0 && tag != version.Minor ? $"the image's tag {tag}" : $"version {text}";
            context.Report(
                VersionErrors.OutOfRange,
                tag.Length > 0 && tag != version.Minor ? KubernetesImagePath : Path,
                $"{asked} is outside of Kubernetes {Range(context)}, which can be deployed",
                Suggest(context, text));
            return;
        }

        CheckImages(context, version, image);
    }

    // RKE breaks off at such a name of etcd's and Kubernetes' image, and Docker at that of any other.
    private static void CheckNames(ValidationContext context)
    {
        foreach (var (key, image) in context.Written.SystemImages.Values.Where(written => written.Value.Length > 0 && !Formats.IsImage(written.Value)))
        {
            context.Report(VersionErrors.BadImage, ConfigPath.Key("system_images", key), $"'{image}' is not the name of an image");
        }
    }

    private static void CheckImages(ValidationContext context, KubernetesVersion version, string image)
    {
        if (!context.Versions.IsKnown(version.Text))
        {
            var missing = RequiredImages.Of(context.Config, version).Where(key => context.Config.SystemImages[key].Length == 0).ToList();
            if (missing.Count > 0)
            {
                context.Report(
                    VersionErrors.UnknownVersion,
                    Path,
                    $"{version} is not a known version, and system_images lacks {string.Join(", ", missing)}",
                    Suggest(context, version.Text));
            }
            else
            {
                context.Report(VersionErrors.OwnImages, Path, $"{version} is not a known version; the images are those under system_images");
            }
        }
        else if (KubernetesVersions.MinorOf(KubernetesVersions.TagOf(image)) is { Length: > 0 } minor && minor != version.Minor)
        {
            context.Report(VersionErrors.ImageOfOtherMinor, KubernetesImagePath, $"the image is of {minor}, kubernetes_version of {version.Minor}");
        }
    }

    private static string Range(ValidationContext context)
    {
        var minors = context.Versions.All.Select(KubernetesVersions.MinorOf).Distinct().ToList();
        return minors.Count == 0 ? "(none)" : $"{minors[0]} to {minors[^1]}";
    }

    /// <summary>The last known version that begins as the text does, or the newest ones.</summary>
    private static string Suggest(ValidationContext context, string text)
    {
        var start = "v" + text.TrimStart('v');
        var alike = start.Length > 1 ? context.Versions.All.LastOrDefault(known => known.StartsWith(start, StringComparison.Ordinal)) : null;
        alike ??= context.Versions.All.LastOrDefault(known => KubernetesVersions.MinorOf(known) == KubernetesVersions.MinorOf(start));
        return alike is null ? $"Write one of {string.Join(", ", context.Versions.Current)}." : $"Did you mean {alike}?";
    }
}
