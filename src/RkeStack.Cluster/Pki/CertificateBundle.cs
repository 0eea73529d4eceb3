using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace RkeStack.Cluster.Pki;

/// <summary>
/// All certificates and keys of one cluster by name. Never changed in place; what the cluster is, its CA says, so a lost
/// bundle is a lost cluster.
/// </summary>
public sealed class CertificateBundle
{
    private CertificateBundle(ImmutableSortedDictionary<string, CertificateEntry> entries) => Entries = entries;

    /// <summary>A bundle without an entry.</summary>
    public static CertificateBundle Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, CertificateEntry>(StringComparer.Ordinal));

    /// <summary>The entries by name, in ordinal order.</summary>
    public ImmutableSortedDictionary<string, CertificateEntry> Entries { get; }

    /// <summary>The entry of a name that must be there.</summary>
    /// <exception cref="KeyNotFoundException">There is no such entry.</exception>
    public CertificateEntry this[string name] => Entries[name];

    /// <summary>Makes a bundle of entries, each under its own name.</summary>
    public static CertificateBundle Of(IEnumerable<CertificateEntry> entries) =>
        new(Empty.Entries.SetItems(entries.Select(entry => KeyValuePair.Create(entry.Name, entry))));

    /// <summary>
    /// Reads what <see cref="ToJson"/> wrote, or the <c>certificatesBundle</c> of an rkestate file.
    /// </summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE0505: the text is not a bundle.</exception>
    public static CertificateBundle FromJson(string json)
    {
        try
        {
            var entries = JsonSerializer.Deserialize(json, PkiJsonContext.Default.SortedDictionaryStringCertificateEntry)
                ?? throw PkiErrors.BundleUnreadable(null);
            // The map's key is the name: states of old RKE leave the field empty.
            return Of(entries.Select(pair => pair.Value with { Name = pair.Key }));
        }
        catch (JsonException exception)
        {
            throw PkiErrors.BundleUnreadable(exception);
        }
    }

    /// <summary>Whether there is an entry of a name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out CertificateEntry? entry) => Entries.TryGetValue(name, out entry);

    /// <summary>The bundle as one JSON object, keys in ordinal order. Secret.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new SortedDictionary<string, CertificateEntry>(Entries, StringComparer.Ordinal),
        PkiJsonContext.Default.SortedDictionaryStringCertificateEntry);

    /// <summary>The number of entries only: the bundle holds private keys.</summary>
    public override string ToString() => $"{nameof(CertificateBundle)} of {Entries.Count}";
}
