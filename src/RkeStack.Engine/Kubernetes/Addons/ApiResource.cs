namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>Where the objects of a kind live in the API.</summary>
/// <param name="Plural">The name in paths: <c>deployments</c>.</param>
/// <param name="Namespaced">Whether each object is in a namespace.</param>
public sealed record ApiResource(string Plural, bool Namespaced)
{
    /// <summary>The key as the cluster has it: <c>default</c> where a namespaced object names no namespace, none where it has none.</summary>
    public ObjectKey Complete(ObjectKey key) =>
        key with { Namespace = !Namespaced ? "" : key.Namespace.Length == 0 ? "default" : key.Namespace };

    /// <summary>The path of one object.</summary>
    /// <param name="key">A completed key.</param>
    public string PathOf(ObjectKey key) => $"{CollectionOf(key)}/{Uri.EscapeDataString(key.Name)}";

    /// <summary>The path of the objects among which one is.</summary>
    /// <param name="key">A completed key.</param>
    public string CollectionOf(ObjectKey key)
    {
        var root = key.Group.Length == 0 ? $"/api/{key.ApiVersion}" : $"/apis/{key.ApiVersion}";
        return Namespaced ? $"{root}/namespaces/{Uri.EscapeDataString(key.Namespace)}/{Plural}" : $"{root}/{Plural}";
    }
}
