using System.Collections.Immutable;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Parameters;

namespace RkeStack.Cluster.Pki;

/// <summary>What a certificate says, in the numbers and spellings of Go's <c>crypto/x509</c>, which RKE's answers are in.</summary>
internal sealed record CertificateFacts
{
    private const int DigitalSignature = 1;
    private const int KeyEncipherment = 4;
    private const int CertSign = 32;
    private const int ServerAuth = 1;
    private const int ClientAuth = 2;

    /// <summary>Bits of the key.</summary>
    public required int Bits { get; init; }

    /// <summary>Days of validity from the time of issue.</summary>
    public required int Days { get; init; }

    /// <summary>What it may be used for (extended key usage) as Go numbers it: 1 servers, 2 clients.</summary>
    public required ImmutableArray<int> Purposes { get; init; }

    /// <summary>Key usage, Go's bits: 1 digital signature, 4 key encipherment, 32 signing of certificates.</summary>
    public required int KeyUsages { get; init; }

    /// <summary>Names and addresses it is good for.</summary>
    public required SubjectAlternativeNames Sans { get; init; }

    /// <summary>Whether it is a CA's.</summary>
    public required bool IsAuthority { get; init; }

    /// <summary>Who signed: <c>CN=kube-ca</c>.</summary>
    public required string Issuer { get; init; }

    /// <summary>Whose it is: <c>CN=kube-admin,O=system:masters</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>How it is signed: <c>SHA256-RSA</c>.</summary>
    public required string Signature { get; init; }

    /// <summary>What the certificate of a specification will say.</summary>
    /// <param name="certificate">One that the cluster's own CA signs, or the CA itself.</param>
    public static CertificateFacts Of(CertificateSpec certificate)
    {
        var isAuthority = certificate.Usage == CertificateUsage.Authority;
        return new CertificateFacts
        {
            Bits = PrivateKeys.Bits,
            Days = (int)CertificateSigner.Lifetime.TotalDays,
            Purposes = certificate.Usage switch
            {
                CertificateUsage.Authority => [],
                CertificateUsage.ClientAndServer => [ClientAuth, ServerAuth],
                _ => [ClientAuth],
            },
            KeyUsages = DigitalSignature + KeyEncipherment + (isAuthority ? CertSign : 0),
            Sans = certificate.Sans,
            IsAuthority = isAuthority,
            Issuer = $"CN={certificate.Issuer ?? certificate.CommonName}",
            Subject = certificate.Organization.Length == 0
                ? $"CN={certificate.CommonName}"
                : $"CN={certificate.CommonName},O={certificate.Organization}",
            Signature = "SHA256-RSA",
        };
    }

    /// <summary>What an existing certificate says.</summary>
    public static CertificateFacts Of(ParsedCertificate certificate)
    {
        var x509 = certificate.Certificate;
        return new CertificateFacts
        {
            Bits = (x509.GetPublicKey() as RsaKeyParameters)?.Modulus.BitLength ?? 0,
            Days = (int)(certificate.NotAfter - certificate.NotBefore).TotalDays,
            Purposes = [.. (x509.GetExtendedKeyUsage() ?? []).Select(PurposeOf)],
            KeyUsages = (x509.GetKeyUsage() ?? []).Select((isSet, bit) => isSet ? 1 << bit : 0).Sum(),
            Sans = certificate.Sans,
            IsAuthority = x509.GetBasicConstraints() >= 0,
            Issuer = NameOf(x509.IssuerDN),
            Subject = NameOf(x509.SubjectDN),
            Signature = x509.SigAlgName is "SHA-256withRSA" ? "SHA256-RSA" : x509.SigAlgName,
        };
    }

    // Any other purpose has no number in RKE's certificates; 0 is Go's "any".
    private static int PurposeOf(DerObjectIdentifier purpose) =>
        purpose.Equals(KeyPurposeID.id_kp_serverAuth) ? ServerAuth : purpose.Equals(KeyPurposeID.id_kp_clientAuth) ? ClientAuth : 0;

    // Go writes the last part of a name first.
    private static string NameOf(X509Name name) => name.ToString(reverse: true, X509Name.DefaultSymbols);
}
