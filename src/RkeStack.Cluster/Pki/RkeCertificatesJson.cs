using System.Collections.Immutable;
using System.Text.Json;

namespace RkeStack.Cluster.Pki;

/// <summary>
/// Writes what a cluster's certificates say in the shape of RKE's answers, so that a program can compare the two: entries by
/// RKE's names, each with subject, issuer, names, usages and the places of its files. No key is made for it.
/// </summary>
public static class RkeCertificatesJson
{
    /// <summary>
    /// Writes the entries as one JSON object, without the identities of single hosts, which RKE has not. Null, as RKE's answer,
    /// where a certificate of an external etcd cannot be read.
    /// </summary>
    /// <param name="writer">Stands where a value may begin.</param>
    /// <param name="spec">What the bundle must hold.</param>
    public static void Write(Utf8JsonWriter writer, PkiSpec spec)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(spec);
        var byName = spec.Certificates.ToDictionary(certificate => certificate.Name, StringComparer.Ordinal);
        ImmutableArray<(CertificateSpec Spec, CertificateFacts? Facts)> entries =
        [
            .. spec.Certificates
                .Where(certificate => !CertificateNames.IsNodeIdentity(certificate.Name))
                .OrderBy(certificate => certificate.Name, StringComparer.Ordinal)
                .Select(certificate => (certificate, FactsOf(certificate, byName))),
        ];
        if (entries.Any(entry => entry.Facts is null))
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        foreach (var (certificate, facts) in entries)
        {
            writer.WritePropertyName(certificate.Name);
            WriteEntry(writer, CertificateEntry.Of(certificate, "", ""), facts!);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes one entry.</summary>
    internal static void WriteEntry(Utf8JsonWriter writer, CertificateEntry entry, CertificateFacts facts)
    {
        writer.WriteStartObject();
        writer.WriteNumber("bits", facts.Bits);
        writer.WriteString("cn", entry.CommonName);
        writer.WriteString("configPath", entry.ConfigPath);
        writer.WriteNumber("days", facts.Days);
        WriteTexts(writer, "dns", facts.Sans.DnsNames, nullWhenEmpty: true);
        writer.WriteString("envName", entry.EnvName);
        WritePurposes(writer, facts.Purposes);
        WriteTexts(writer, "ips", facts.Sans.Addresses.Select(address => address.ToString()), nullWhenEmpty: false);
        writer.WriteBoolean("isCA", facts.IsAuthority);
        writer.WriteString("issuer", facts.Issuer);
        writer.WriteString("keyPath", entry.KeyPath);
        writer.WriteNumber("keyUsage", facts.KeyUsages);
        writer.WriteString("ou", entry.OuName);
        writer.WriteString("path", entry.Path);
        writer.WriteString("sig", facts.Signature);
        writer.WriteString("subject", facts.Subject);
        writer.WriteEndObject();
    }

    private static CertificateFacts? FactsOf(CertificateSpec certificate, Dictionary<string, CertificateSpec> byName) => certificate switch
    {
        { Supplied: { } supplied } => ParsedCertificate.TryParse(supplied.CertificatePem) is { } parsed ? CertificateFacts.Of(parsed) : null,
        { CopyOf: { } source } => FactsOf(byName[source], byName),
        _ => CertificateFacts.Of(certificate),
    };

    private static void WritePurposes(Utf8JsonWriter writer, ImmutableArray<int> purposes)
    {
        if (purposes.IsEmpty)
        {
            writer.WriteNull("extKeyUsage");
            return;
        }

        writer.WriteStartArray("extKeyUsage");
        foreach (var purpose in purposes)
        {
            writer.WriteNumberValue(purpose);
        }

        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts, bool nullWhenEmpty)
    {
        var all = texts.ToList();
        if (nullWhenEmpty && all.Count == 0)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartArray(name);
        all.ForEach(writer.WriteStringValue);
        writer.WriteEndArray();
    }
}
