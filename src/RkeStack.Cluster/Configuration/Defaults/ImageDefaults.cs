using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Configuration;

/// <summary>Defaults of <c>system_images</c>.</summary>
internal static class ImageDefaults
{
    /// <summary>
    /// The version's images for every key that is not written, pulled from the default private registry where there is one.
    /// Nothing for a version that is not known.
    /// </summary>
    public static SystemImages Apply(ClusterConfig config, KubernetesVersions versions)
    {
        if (versions.Images(config.KubernetesVersion) is not { } known)
        {
            return config.SystemImages;
        }

        var registry = config.PrivateRegistries.FirstOrDefault(registry => registry.IsDefault)?.Url ?? "";
        var images = config.SystemImages.Values.ToBuilder();
        foreach (var key in SystemImageKeys.Section.Keys)
        {
            // A version without such an image still gets the registry's name, as in RKE's state; nothing pulls it.
            var image = registry.Length == 0 ? known[key.Name] : $"{registry}/{known[key.Name]}";
            if (image.Length > 0 && !images.ContainsKey(key.Name))
            {
                images.Add(key.Name, image);
            }
        }

        return new SystemImages(images.ToImmutable());
    }
}
