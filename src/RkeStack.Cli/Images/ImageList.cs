using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RkeStack.Cli.Plans;
using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cli.Images;

/// <summary>Lists images, each once, in ordinal order.</summary>
internal static class ImageList
{
    /// <summary>
    /// Every image that the hosts of a cluster.yml run, as it is pulled, and those of its add-ons, what stands under <c>addons</c> included; where an
    /// add-on has no form here, all system images.
    /// </summary>
    public static ImmutableArray<string> Of(ClusterAnswer answer) =>
        Each(answer.Plan.Hosts.SelectMany(host => host.Images).Concat(OfAddons(answer.Config)));

    /// <summary>The images of one Kubernetes version as their makers publish them.</summary>
    /// <exception cref="Misuse">The version is not known.</exception>
    public static ImmutableArray<string> OfVersion(KubernetesVersions versions, string version) =>
        Each(versions.Images(version)?.Values.Values ?? throw new Misuse($"{version} is no known version", $"{VersionSuggestion.Fix(versions, version)} rkestack versions --all lists them."));

    /// <summary>The images of every Kubernetes version as their makers publish them.</summary>
    public static ImmutableArray<string> OfAllVersions(KubernetesVersions versions) =>
        Each(versions.All.SelectMany(version => versions.Images(version)!.Values.Values));

    private static IEnumerable<string> OfAddons(ClusterConfig config)
    {
        try
        {
            return AddonManifests.For(config).SelectMany(addon => ManifestReader.Read(addon.Yaml, addon.Name)).SelectMany(item => ImagesIn(item.Body)).ToList();
        }
        catch (DiagnosticException)
        {
            return config.SystemImages.Values.Values;
        }
    }

    private static IEnumerable<string> ImagesIn(JsonNode? node) => node switch
    {
        JsonObject body => body.SelectMany(field => field is { Key: "image", Value: JsonValue value } && value.TryGetValue<string>(out var image) ? [image] : ImagesIn(field.Value)),
        JsonArray list => list.SelectMany(ImagesIn),
        _ => [],
    };

    // Where a version has no such image, RKE's defaults name the private registry alone.
    private static ImmutableArray<string> Each(IEnumerable<string> images) =>
        [.. images.Where(image => image.Length > 0 && !image.EndsWith('/')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
