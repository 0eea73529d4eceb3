using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;

namespace RkeStack.Cluster.Pki;

/// <summary>A CA ready to sign: its certificate and its private key.</summary>
/// <param name="Certificate">The CA's certificate.</param>
/// <param name="Key">Its private key.</param>
internal sealed record SigningAuthority(ParsedCertificate Certificate, AsymmetricKeyParameter Key)
{
    /// <summary>Takes a CA out of the bundle.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE0501, RKE0502 or RKE0504: it cannot sign.</exception>
    public static SigningAuthority Load(CertificateEntry entry, DateTimeOffset now)
    {
        var certificate = ParsedCertificate.TryParse(entry.CertificatePem) ?? throw PkiErrors.CaUnreadable(entry.Name);
        using var key = PrivateKeys.TryParse(entry.KeyPem);
        if (key is null || !certificate.BelongsTo(key))
        {
            throw PkiErrors.CaKeyUnusable(entry.Name);
        }

        return certificate.NotAfter <= now
            ? throw PkiErrors.CaExpired(entry.Name, certificate.NotAfter)
            : new SigningAuthority(certificate, PrivateHalf(key));
    }

    public static AsymmetricKeyParameter PrivateHalf(RSA key) => DotNetUtilities.GetRsaKeyPair(key).Private;

    /// <summary>Says whose it is, and nothing of the key.</summary>
    public override string ToString() => $"{nameof(SigningAuthority)} {Certificate.CommonName}";
}
