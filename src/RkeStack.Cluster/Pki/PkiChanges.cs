using System.Collections.Immutable;

namespace RkeStack.Cluster.Pki;

/// <summary>
/// What issuing would do to a bundle, entry by entry, decided without a key: previews show it, and
/// <see cref="PkiIssuer"/> does it.
/// </summary>
public sealed record PkiChanges
{
    /// <summary>One change for each entry of the specification and of the bundle, in ordinal order of the names.</summary>
    public required ImmutableSortedDictionary<string, PkiChange> ByName { get; init; }

    /// <summary>Whether the bundle stays as it is.</summary>
    public bool IsEmpty => ByName.Values.All(change => change.Kind == PkiChangeKind.Keep);

    /// <summary>Compares what must be with what is.</summary>
    /// <param name="spec">What the bundle must hold.</param>
    /// <param name="existing">The bundle so far; null, or without an entry, for a new cluster.</param>
    /// <param name="now">The time: leaves that end soon (<see cref="CertificateEnds.Renewal"/>) are issued anew.</param>
    /// <exception cref="Diagnostics.DiagnosticException">
    /// RKE0500, RKE0501: the bundle lacks a usable cluster CA, and a new one is never made for hosts that carry one.
    /// </exception>
    public static PkiChanges Between(PkiSpec spec, CertificateBundle? existing, DateTimeOffset now)
    {
        var bundle = existing ?? CertificateBundle.Empty;
        if (!bundle.Entries.IsEmpty && !bundle.TryGet(CertificateNames.KubeCa, out _))
        {
            throw PkiErrors.CaMissing();
        }

        return Of(new PkiComparison(spec, bundle, now).Run());
    }

    /// <summary>Compares what must be with what another configuration asked for, where no bundle is at hand.</summary>
    /// <param name="spec">What the bundle must hold.</param>
    /// <param name="before">What it was made for.</param>
    public static PkiChanges BetweenSpecs(PkiSpec spec, PkiSpec before) => Of(PkiComparison.Run(spec, before));

    private static PkiChanges Of(IEnumerable<PkiChange> changes) => new()
    {
        ByName = changes.ToImmutableSortedDictionary(change => change.Name, change => change, StringComparer.Ordinal),
    };
}
