using System.Collections.Immutable;
using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;

namespace RkeStack.Cluster.Pki;

/// <summary>
/// Makes the requests of <c>rke cert generate-csr</c>: one for each certificate that the cluster's CA would sign, with its subject, purposes
/// and names. CAs sign themselves and the service account key is the API server's, so there is none for these.
/// </summary>
public static class CertificateSigningRequests
{
    /// <summary>The certificates that are asked for; also the identities of single hosts, which RKE has not.</summary>
    /// <param name="spec">What the cluster's bundle must hold.</param>
    public static ImmutableArray<CertificateSpec> Asked(PkiSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return [.. spec.Certificates.Where(certificate => certificate is { Issuer: not null, CopyOf: null, Supplied: null })];
    }

    /// <summary>Makes a private key.</summary>
    /// <returns>PEM of PKCS#1 with a final newline. Secret.</returns>
    public static string MakeKey() => PrivateKeys.Generate();

    /// <summary>Makes the requests. The same specification and keys always give the same texts.</summary>
    /// <param name="spec">What the cluster's bundle must hold.</param>
    /// <param name="keys">Private keys that exist already, PEM, by name of the entry; a key is made for each name without one.</param>
    /// <param name="cancellationToken">Stops the making of keys, which takes some tenths of a second each.</param>
    /// <exception cref="Diagnostics.DiagnosticException">RKE0507: a given key is no private RSA key.</exception>
    public static ImmutableArray<CertificateSigningRequest> Make(
        PkiSpec spec, IReadOnlyDictionary<string, string>? keys = null, CancellationToken cancellationToken = default)
    {
        var requested = Asked(spec);
        // As many at a time as there are cores: each takes some tenths of a second.
        var made = requested.Where(certificate => keys?.ContainsKey(certificate.Name) is not true)
            .AsParallel()
            .WithCancellation(cancellationToken)
            .Select(certificate => (certificate.Name, Key: PrivateKeys.Generate()))
            .ToDictionary(StringComparer.Ordinal);
        return [.. requested.Select(certificate => Make(certificate, made.GetValueOrDefault(certificate.Name) ?? keys![certificate.Name]))];
    }

    /// <summary>Makes one request.</summary>
    /// <param name="certificate">What the certificate must say.</param>
    /// <param name="keyPem">The private key that it is for.</param>
    /// <exception cref="Diagnostics.DiagnosticException">RKE0507: the text holds no private RSA key.</exception>
    public static CertificateSigningRequest Make(CertificateSpec certificate, string keyPem)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        using var key = PrivateKeys.TryParse(keyPem) ?? throw PkiErrors.KeyUnusable(certificate.Name);
        var request = new Pkcs10CertificationRequest(
            new Asn1SignatureFactory("SHA256WITHRSA", SigningAuthority.PrivateHalf(key)),
            CertificateSigner.SubjectOf(certificate),
            PublicKeyFactory.CreateKey(key.ExportSubjectPublicKeyInfo()),
            new DerSet(ExtensionsOf(certificate)));
        return new CertificateSigningRequest(
            certificate.Name, PemEncoding.WriteString("CERTIFICATE REQUEST", request.GetEncoded()) + "\n", keyPem);
    }

    /// <summary>Whether a request that exists asks for the names that the certificate must have.</summary>
    /// <param name="certificate">What the certificate must say.</param>
    /// <param name="requestPem">The request's text.</param>
    public static bool AsksFor(CertificateSpec certificate, string requestPem)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (!PemEncoding.TryFind(requestPem, out var fields) || !requestPem.AsSpan()[fields.Label].SequenceEqual("CERTIFICATE REQUEST"))
        {
            return false;
        }

        try
        {
            var request = new Pkcs10CertificationRequest(Convert.FromBase64String(requestPem[fields.Base64Data]));
            return ParsedCertificate.SansOf(request.GetRequestedExtensions()) == certificate.Sans;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or IOException)
        {
            return false;
        }
    }

    private static AttributePkcs ExtensionsOf(CertificateSpec certificate)
    {
        var extensions = new X509ExtensionsGenerator();
        if (!certificate.Sans.IsEmpty)
        {
            extensions.AddExtension(X509Extensions.SubjectAlternativeName, critical: false, CertificateSigner.GeneralNamesOf(certificate.Sans));
        }

        extensions.AddExtension(X509Extensions.ExtendedKeyUsage, critical: false, CertificateSigner.PurposesOf(certificate));
        return new AttributePkcs(PkcsObjectIdentifiers.Pkcs9AtExtensionRequest, new DerSet(extensions.Generate()));
    }
}
