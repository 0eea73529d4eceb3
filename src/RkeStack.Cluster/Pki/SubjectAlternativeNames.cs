using System.Collections.Immutable;
using System.Net;

namespace RkeStack.Cluster.Pki;

/// <summary>
/// The names and addresses a certificate is good for. In the certificate all DNS names come first, then all addresses,
/// each in the order given here.
/// </summary>
public sealed record SubjectAlternativeNames
{
    private SubjectAlternativeNames(ImmutableArray<string> dnsNames, ImmutableArray<IPAddress> addresses)
    {
        DnsNames = dnsNames;
        Addresses = addresses;
    }

    /// <summary>No name at all: a certificate of a client only.</summary>
    public static SubjectAlternativeNames None { get; } = new([], []);

    /// <summary>DNS names.</summary>
    public ImmutableArray<string> DnsNames { get; }

    /// <summary>Addresses.</summary>
    public ImmutableArray<IPAddress> Addresses { get; }

    /// <summary>Whether there is neither a DNS name nor an address.</summary>
    public bool IsEmpty => DnsNames.IsEmpty && Addresses.IsEmpty;

    /// <summary>Makes a list of ordered names; what is given twice stands twice, as in RKE's certificates.</summary>
    public static SubjectAlternativeNames Of(IEnumerable<string> dnsNames, IEnumerable<IPAddress> addresses) =>
        new([.. dnsNames], [.. addresses]);

    /// <summary>All of them as text, DNS names first.</summary>
    public IEnumerable<string> ToTexts() => DnsNames.Concat(Addresses.Select(address => address.ToString()));

    /// <summary>
    /// Whether both hold the same names in whatever order. RKE compares those of the API server by order as well, and so
    /// restarts it when nodes change places in cluster.yml; the certificate would be good for the very same names.
    /// </summary>
    public bool Equals(SubjectAlternativeNames? other) =>
        other is not null && ToTexts().ToHashSet(StringComparer.Ordinal).SetEquals(other.ToTexts());

    /// <summary>Of the names, whatever their order.</summary>
    public override int GetHashCode() => ToTexts().Distinct(StringComparer.Ordinal).Aggregate(0, (hash, text) => hash ^ StringComparer.Ordinal.GetHashCode(text));

    /// <summary>The names, separated by commas.</summary>
    public override string ToString() => string.Join(", ", ToTexts());
}
