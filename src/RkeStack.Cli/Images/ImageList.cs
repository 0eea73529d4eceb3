using System.Collections.Immutable;
using RkeStack.Cli.Plans;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cli.Images;

/// <summary>Lists images, each once, in ordinal order.</summary>
internal static class ImageList
{
    /// <summary>Every system image of a cluster.yml and every image that its hosts run, as they are pulled.</summary>
    public static ImmutableArray<string> Of(ClusterAnswer answer) => Each(
        answer.Config.SystemImages.Values.Values.Concat(answer.Plan.Hosts.SelectMany(host => host.Containers).Select(container => container.Image)));

    /// <summary>The images of one Kubernetes version as their makers publish them.</summary>
    /// <exception cref="Misuse">The version is not known.</exception>
    public static ImmutableArray<string> OfVersion(KubernetesVersions versions, string version) =>
        Each(versions.Images(version)?.Values.Values ?? throw new Misuse($"{version} is no known version; rkestack versions --all lists them"));

    /// <summary>The images of every Kubernetes version as their makers publish them.</summary>
    public static ImmutableArray<string> OfAllVersions(KubernetesVersions versions) =>
        Each(versions.All.SelectMany(version => versions.Images(version)!.Values.Values));

    // Where a version has no such image, RKE's defaults name the private registry alone.
    private static ImmutableArray<string> Each(IEnumerable<string> images) =>
        [.. images.Where(image => image.Length > 0 && !image.EndsWith('/')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
