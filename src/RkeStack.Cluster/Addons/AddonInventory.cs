using System.Collections.Immutable;

namespace RkeStack.Cluster.Addons;

/// <summary>The objects that an add-on put into the cluster, so that what leaves its manifest can leave the cluster too.</summary>
public sealed class AddonInventory
{
    private AddonInventory(ImmutableArray<KubernetesObjectKey> keys) => Keys = keys;

    /// <summary>Keys of the objects, each once, in ordinal order of their text.</summary>
    public ImmutableArray<KubernetesObjectKey> Keys { get; }

    /// <summary>The inventory of a manifest.</summary>
    public static AddonInventory Of(IEnumerable<KubernetesManifestObject> objects) => OfKeys(objects.Select(item => item.Key));

    /// <summary>The inventory of keys, as they were stored.</summary>
    public static AddonInventory OfKeys(IEnumerable<KubernetesObjectKey> keys) =>
        new([.. keys.Distinct().OrderBy(key => key.ToString(), StringComparer.Ordinal)]);

    /// <summary>
    /// What must be deleted when <paramref name="newer"/> takes this one's place. An object that the newer one may still
    /// mean, because one of both writes no namespace, is kept: better one too many than the one just applied.
    /// </summary>
    public ImmutableArray<KubernetesObjectKey> PrunedBy(AddonInventory newer) =>
        [.. Keys.Where(key => !newer.Keys.Any(key.MayBe))];
}
