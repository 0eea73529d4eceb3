using RkeStack.Cluster.Pki;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Pki;

/// <summary>
/// What a preview knows of a bundle that will change: entries that stay are known, so that a preview of one added worker
/// does not show all other nodes as changing.
/// </summary>
internal static class PkiForecast
{
    /// <summary>Fills into <paramref name="foretold"/> what stays of <paramref name="old"/>.</summary>
    public static PropertyMap Of(PropertyMap foretold, PropertyMap old, PkiChanges changes)
    {
        var stays = changes.ByName.Values.Where(change => change.Kind == PkiChangeKind.Keep).Select(change => change.Name).ToHashSet(StringComparer.Ordinal);
        var comes = changes.ByName.Values.Where(change => change.Kind is not (PkiChangeKind.Keep or PkiChangeKind.Remove)).Select(change => change.Name);
        var result = foretold
            .With("certificates", Merge(old.Find("certificates"), stays, comes))
            .With("certificateExpiries", Merge(old.Find("certificateExpiries"), stays, comes));
        result = old.Find("encryptionKey") is { } key ? result.With("encryptionKey", key) : result;
        return stays.Contains(CertificateNames.KubeAdmin) && old.Find("kubeconfig") is { } kubeconfig ? result.With("kubeconfig", kubeconfig) : result;
    }

    private static MapValue Merge(PropertyValue? old, HashSet<string> stays, IEnumerable<string> comes)
    {
        var known = (old?.Unwrapped as MapValue)?.Properties ?? PropertyMap.Empty;
        var kept = PropertyMap.From(known.Where(entry => stays.Contains(entry.Key)));
        return new MapValue(comes.Aggregate(kept, (map, name) => map.With(name, PropertyValue.Unknown)));
    }
}
