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
    /// <param name="foretold">The outputs as far as they are foretold already.</param>
    /// <param name="old">The outputs as they are.</param>
    /// <param name="changes">What becomes of each entry.</param>
    /// <param name="open">Entries of which that is not known yet.</param>
    public static PropertyMap Of(PropertyMap foretold, PropertyMap old, PkiChanges changes, IReadOnlyCollection<string> open)
    {
        var stays = changes.ByName.Values.Where(change => change.Kind == PkiChangeKind.Keep).Select(change => change.Name).Except(open).ToHashSet(StringComparer.Ordinal);
        var comes = changes.ByName.Values.Where(change => change.Kind is not (PkiChangeKind.Keep or PkiChangeKind.Remove)).Select(change => change.Name).Union(open);
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
