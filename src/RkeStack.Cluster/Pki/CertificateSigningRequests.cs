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
/// Makes the requests of <c>rke cert generate-csr</c>: one for each certificate that the cluster's CA would sign, with its subject and names.
/// CAs sign themselves and the service account key is the API server's, so there is none for these.
/// </summary>
public static class CertificateSigningRequests
{
    /// <summary>Makes the requests. The same specification and keys always give the same texts.</summary>
    /// <param name="spec">What the cluster's bundle must hold.</param>
    /// <param name="keys">Private keys that exist already, PEM, by name of the entry; a key is made for each name without one.</param>
    /// <param name="cancellationToken">Stops the making of keys, which takes some tenths of a second each.</param>
    /// <exception cref="Diagnostics.DiagnosticException">RKE0507: a given key is no private RSA key.</exception>
    public static ImmutableArray<CertificateSigningRequest> Make(
        PkiSpec spec, IReadOnlyDictionary<string, string>? keys = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(spec);
        CertificateSpec[] requested = [.. spec.Certificates.Where(certificate => certificate is { Issuer: not null, CopyOf: null, Supplied: null })];
        // As many at a time as there are cores: each takes some tenths of a second.
        var made = requested.Where(certificate => keys?.ContainsKey(certificate.Name) is not true)
            .AsParallel()
            .WithCancellation(cancellationToken)
            .Select(certificate => (certificate.Name, Key: PrivateKeys.Generate()))
            .ToDictionary(StringComparer.Ordinal);
        return [.. requested.Select(certificate => Make(certificate, made.GetValueOrDefault(certificate.Name) ?? keys![certificate.Name]))];
    }

    private static CertificateSigningRequest Make(CertificateSpec certificate, string keyPem)
    {
        using var key = PrivateKeys.TryParse(keyPem) ?? throw PkiErrors.KeyUnusable(certificate.Name);
        var attributes = certificate.Sans.IsEmpty ? new DerSet() : new DerSet(ExtensionsOf(certificate));
        var request = new Pkcs10CertificationRequest(
            new Asn1SignatureFactory("SHA256WITHRSA", SigningAuthority.PrivateHalf(key)),
            CertificateSigner.SubjectOf(certificate),
            PublicKeyFactory.CreateKey(key.ExportSubjectPublicKeyInfo()),
            attributes);
        return new CertificateSigningRequest(
            certificate.Name, PemEncoding.WriteString("CERTIFICATE REQUEST", request.GetEncoded()) + "\n", keyPem);
    }

    private static AttributePkcs ExtensionsOf(CertificateSpec certificate)
    {
        var extensions = new X509ExtensionsGenerator();
        extensions.AddExtension(X509Extensions.SubjectAlternativeName, critical: false, CertificateSigner.GeneralNamesOf(certificate.Sans));
        return new AttributePkcs(PkcsObjectIdentifiers.Pkcs9AtExtensionRequest, new DerSet(extensions.Generate()));
    }
}
