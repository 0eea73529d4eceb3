using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace RkeStack.Cluster.Pki;

/// <summary>Reads out of certificates what users and checks ask for.</summary>
public static class CertificateInspection
{
    /// <summary>SHA-256 of the certificate (DER), upper-case hex with colons, as <c>openssl x509 -fingerprint</c> prints it.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE0506: the text holds no certificate.</exception>
    public static string Fingerprint(string certificatePem)
    {
        var hash = SHA256.HashData(Parse(certificatePem).Certificate.GetEncoded());
        return string.Join(':', hash.Select(octet => octet.ToString("X2", CultureInfo.InvariantCulture)));
    }

    /// <summary>The last moment of a certificate's validity.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE0506: the text holds no certificate.</exception>
    public static DateTimeOffset NotAfter(string certificatePem) => Parse(certificatePem).NotAfter;

    /// <summary>The last moment of validity of each certificate of a bundle, by name of the entry.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE0506: an entry holds no certificate.</exception>
    public static ImmutableSortedDictionary<string, DateTimeOffset> Expiries(CertificateBundle bundle) =>
        bundle.Entries.ToImmutableSortedDictionary(pair => pair.Key, pair => NotAfter(pair.Value.CertificatePem), StringComparer.Ordinal);

    private static ParsedCertificate Parse(string pem) =>
        ParsedCertificate.TryParse(pem) ?? throw PkiErrors.CertificateUnreadable();
}
