using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>Images by their key in <c>system_images</c>, such as <c>etcd</c> or <c>kubernetes_services_sidecar</c>.</summary>
/// <param name="Values">The images; a key without one is absent.</param>
public sealed record SystemImages(ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>No image at all.</summary>
    public static SystemImages Empty { get; } = new(EmptyMaps.Text);

    /// <summary>The image of one key, with registry and tag; empty where there is none.</summary>
    /// <param name="key">A key of <c>system_images</c>.</param>
    public string this[string key] => Values.GetValueOrDefault(key, "");

    /// <summary>The same images with one of them changed.</summary>
    /// <param name="key">A key of <c>system_images</c>.</param>
    /// <param name="image">The image; empty takes the key away.</param>
    public SystemImages With(string key, string image) =>
        new(image.Length == 0 ? Values.Remove(key) : Values.SetItem(key, image));
}
