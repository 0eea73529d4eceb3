using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.X509;
using Org.BouncyCastle.X509.Extension;

namespace RkeStack.Cluster.Pki;

/// <summary>Makes X.509 certificates that say the same as RKE's, extension by extension.</summary>
internal static class CertificateSigner
{
    /// <summary>RKE's ten years, which are 365 days each.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3650);

    /// <summary>Makes a certificate and gives its PEM text.</summary>
    /// <param name="spec">What it must say.</param>
    /// <param name="subjectKey">The subject's key.</param>
    /// <param name="authority">Who signs; null for a CA, which signs itself.</param>
    /// <param name="now">The time of issue.</param>
    /// <param name="serial">
    /// Positive, also for a CA: RKE gives its CAs serial 0, which RFC 5280 (4.1.2.2) forbids and some TLS stacks refuse.
    /// </param>
    public static string Sign(CertificateSpec spec, RSA subjectKey, SigningAuthority? authority, DateTimeOffset now, BigInteger serial)
    {
        var subject = SubjectOf(spec);
        var publicKey = SubjectPublicKeyInfo.GetInstance(subjectKey.ExportSubjectPublicKeyInfo());
        var generator = new X509V3CertificateGenerator();
        generator.SetSerialNumber(serial);
        generator.SetSubjectDN(subject);
        // The issuer is copied from the CA's certificate as it is encoded there: Go compares the bytes.
        generator.SetIssuerDN(authority?.Certificate.Certificate.SubjectDN ?? subject);
        // A leaf is valid from the very start of its CA (as with RKE), so that a host whose clock is behind accepts it.
        generator.SetNotBefore((authority?.Certificate.NotBefore ?? now).UtcDateTime);
        generator.SetNotAfter((now + Lifetime).UtcDateTime);
        generator.SetSubjectPublicKeyInfo(publicKey);
        AddExtensions(generator, spec, publicKey, authority);

        var signature = new Asn1SignatureFactory("SHA256WITHRSA", authority?.Key ?? SigningAuthority.PrivateHalf(subjectKey));
        return PemEncoding.WriteString("CERTIFICATE", generator.Generate(signature).GetEncoded()) + "\n";
    }

    /// <summary>The names of a certificate as its extension holds them.</summary>
    public static GeneralNames GeneralNamesOf(SubjectAlternativeNames sans) => new(
    [
        .. sans.DnsNames.Select(name => new GeneralName(GeneralName.DnsName, name)),
        .. sans.Addresses.Select(address => new GeneralName(GeneralName.IPAddress, new DerOctetString(address.GetAddressBytes()))),
    ]);

    /// <summary>What a leaf may be used for.</summary>
    public static ExtendedKeyUsage PurposesOf(CertificateSpec spec) => spec.Usage == CertificateUsage.ClientAndServer
        ? new ExtendedKeyUsage(KeyPurposeID.id_kp_clientAuth, KeyPurposeID.id_kp_serverAuth)
        : new ExtendedKeyUsage(KeyPurposeID.id_kp_clientAuth);

    /// <summary>The subject's name, encoded as Go does.</summary>
    public static X509Name SubjectOf(CertificateSpec spec)
    {
        Asn1Encodable[] parts = spec.Organization.Length == 0
            ? [NamePart(X509Name.CN, spec.CommonName)]
            : [NamePart(X509Name.O, spec.Organization), NamePart(X509Name.CN, spec.CommonName)];
        return X509Name.GetInstance(new DerSequence(parts));
    }

    private static void AddExtensions(
        X509V3CertificateGenerator generator, CertificateSpec spec, SubjectPublicKeyInfo publicKey, SigningAuthority? authority)
    {
        var usage = KeyUsage.DigitalSignature | KeyUsage.KeyEncipherment;
        if (spec.Usage == CertificateUsage.Authority)
        {
            generator.AddExtension(X509Extensions.KeyUsage, critical: true, new KeyUsage(usage | KeyUsage.KeyCertSign));
            generator.AddExtension(X509Extensions.BasicConstraints, critical: true, new BasicConstraints(cA: true));
            generator.AddExtension(
                X509Extensions.SubjectKeyIdentifier, critical: false, X509ExtensionUtilities.CreateSubjectKeyIdentifier(publicKey));
            return;
        }

        generator.AddExtension(X509Extensions.KeyUsage, critical: true, new KeyUsage(usage));
        generator.AddExtension(X509Extensions.ExtendedKeyUsage, critical: false, PurposesOf(spec));
        if (authority is not null && KeyIdentifierOf(authority.Certificate) is { } identifier)
        {
            generator.AddExtension(X509Extensions.AuthorityKeyIdentifier, critical: false, new AuthorityKeyIdentifier(identifier));
        }

        if (!spec.Sans.IsEmpty)
        {
            generator.AddExtension(X509Extensions.SubjectAlternativeName, critical: false, GeneralNamesOf(spec.Sans));
        }
    }

    private static byte[]? KeyIdentifierOf(ParsedCertificate authority) =>
        authority.Certificate.GetExtensionParsedValue(X509Extensions.SubjectKeyIdentifier) is { } value
            ? SubjectKeyIdentifier.GetInstance(value).GetKeyIdentifier()
            : null;

    // As Go encodes names: PrintableString where it can, UTF8String else.
    private static DerSet NamePart(DerObjectIdentifier type, string value) => new(new DerSequence(
        type, DerPrintableString.IsPrintableString(value) ? new DerPrintableString(value) : new DerUtf8String(value)));
}
