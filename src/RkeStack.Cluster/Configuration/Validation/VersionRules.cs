using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Configuration;

/// <summary>The Kubernetes version, and whether there are images and flags for it.</summary>
internal static class VersionRules
{
    private const string Path = "kubernetes_version";
    private const string KubernetesImagePath = "system_images.kubernetes";

    public static void Check(ValidationContext context)
    {
        CheckNames(context);
        CheckAges(context);
        var image = context.Config.SystemImages["kubernetes"];
        if (context.Version is null)
        {
            context.Report(VersionErrors.BadVersion, Path, $"'{context.Config.KubernetesVersion}' is not a version as RKE writes it", Suggest(context));
        }

        if (image.Length > 0 && KubernetesVersions.TagOf(image).Length == 0)
        {
            context.Report(VersionErrors.ImageWithoutTag, KubernetesImagePath, $"the image {image} has no tag");
        }
        else if (context.Versions.ServiceOptions(context.Version is null ? context.Target.Text : context.Version.Text, image) is null)
        {
            CheckRange(context, KubernetesVersions.MinorOf(KubernetesVersions.TagOf(image)));
        }
        else if (context.Version is { } version)
        {
            CheckImages(context, version, image);
        }
    }

    // The image's tag chooses the flags; where the version is at fault as well, both have to be mended.
    private static void CheckRange(ValidationContext context, string tag)
    {
        if (context.Version is { } version && context.Versions.ServiceOptions(version.Text) is null)
        {
            context.Report(
                VersionErrors.OutOfRange, Path, $"version {version} is outside of Kubernetes {Range(context)}, which can be deployed", Suggest(context));
        }

        if (tag.Length > 0)
        {
            context.Report(
                VersionErrors.OutOfRange,
                KubernetesImagePath,
                $"the image's tag {tag} is outside of Kubernetes {Range(context)}, which can be deployed",
                "Remove the key, so that the image of kubernetes_version is taken, or write an image of these releases.");
        }
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
                    context.Written.SystemImages.Values.Values.All(written => written.Length == 0)
                        ? $"{version} is not a known version"
                        : $"{version} is not a known version, and system_images lacks {string.Join(", ", missing)}",
                    Suggest(context));
            }
            else
            {
                context.Report(VersionErrors.OwnImages, Path, $"{version} is not a known version; the images are those under system_images");
            }
        }
        else if (KubernetesVersions.MinorOf(KubernetesVersions.TagOf(image)) is { Length: > 0 } minor && minor != version.Minor)
        {
            context.Report(
                VersionErrors.ImageOfOtherMinor,
                KubernetesImagePath,
                $"the image is of {minor}, kubernetes_version of {version.Minor}",
                OfImage(context) is { } release ? $"Write kubernetes_version: {release}." : null);
        }
    }

    // Beside a kubernetes image of another release, which is told of itself, the others are held against that release. Any pause image does.
    private static void CheckAges(ValidationContext context)
    {
        var version = OfImage(context) ?? context.Target.Text;
        if (context.Versions.Images(version) is not { } own)
        {
            return;
        }

        foreach (var key in RequiredImages.Of(context.Config, context.Target).Where(key => key is not ("kubernetes" or "pod_infra_container")))
        {
            var image = context.Written.SystemImages[key];
            if (ImageAge.IsMuchOlder(image, own[key]))
            {
                context.Report(
                    VersionErrors.OldImage,
                    ConfigPath.Key("system_images", key),
                    $"{image} is much older than {own[key]}, which belongs to {(version == context.Target.Text ? context.TargetName : version)}");
            }
        }
    }

    /// <summary>The version that the kubernetes image is of, where its release is known and another one than the cluster's.</summary>
    private static string? OfImage(ValidationContext context)
    {
        var tag = KubernetesVersions.TagOf(context.Written.SystemImages["kubernetes"]);
        return KubernetesVersions.MinorOf(tag) is { Length: > 0 } minor && minor != context.Target.Minor ? VersionSuggestion.Alike(context.Versions, tag) : null;
    }

    private static string Range(ValidationContext context)
    {
        var minors = context.Versions.All.Select(KubernetesVersions.MinorOf).Distinct().ToList();
        return minors.Count == 0 ? "(none)" : $"{minors[0]} to {minors[^1]}";
    }

    private static string Suggest(ValidationContext context) => VersionSuggestion.Fix(context.Versions, context.Config.KubernetesVersion);
}
