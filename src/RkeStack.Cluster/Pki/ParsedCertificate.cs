using System.Net;
using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security.Certificates;
using Org.BouncyCastle.X509;

namespace RkeStack.Cluster.Pki;

/// <summary>A certificate read from its PEM text.</summary>
internal sealed class ParsedCertificate
{
    // BouncyCastle tests every key it reads for primes, which costs more than all else here: once is enough.
    private readonly Lazy<AsymmetricKeyParameter> publicKey;

    private ParsedCertificate(X509Certificate certificate)
    {
        Certificate = certificate;
        publicKey = new Lazy<AsymmetricKeyParameter>(certificate.GetPublicKey);
    }

    public X509Certificate Certificate { get; }

    public string CommonName => SubjectPart(X509Name.CN);

    public string Organization => SubjectPart(X509Name.O);

    public DateTimeOffset NotBefore => new(Certificate.NotBefore, TimeSpan.Zero);

    public DateTimeOffset NotAfter => new(Certificate.NotAfter, TimeSpan.Zero);

    public SubjectAlternativeNames Sans => SansOf(Certificate.CertificateStructure.TbsCertificate.Extensions);

    /// <summary>The names among extensions; none where there are no extensions.</summary>
    public static SubjectAlternativeNames SansOf(X509Extensions? extensions)
    {
        var names = extensions is null ? [] : GeneralNames.FromExtensions(extensions, X509Extensions.SubjectAlternativeName)?.GetNames() ?? [];
        return SubjectAlternativeNames.Of(
            names.Where(name => name.TagNo == GeneralName.DnsName).Select(name => DerIA5String.GetInstance(name.Name).GetString()),
            names.Where(name => name.TagNo == GeneralName.IPAddress)
                .Select(name => new IPAddress(Asn1OctetString.GetInstance(name.Name).GetOctets())));
    }

    /// <summary>Reads the first certificate of a PEM text; null when there is none that can be read.</summary>
    public static ParsedCertificate? TryParse(string pem)
    {
        if (!PemEncoding.TryFind(pem, out var fields) || !pem.AsSpan()[fields.Label].SequenceEqual("CERTIFICATE"))
        {
            return null;
        }

        try
        {
            var certificate = new X509CertificateParser().ReadCertificate(Convert.FromBase64String(pem[fields.Base64Data]));
            return certificate is null ? null : new ParsedCertificate(certificate);
        }
        catch (CertificateException)
        {
            return null;
        }
    }

    /// <summary>Whether a CA's name and key are those that this certificate was signed with.</summary>
    public bool IsSignedBy(ParsedCertificate authority) =>
        Certificate.IssuerDN.GetEncoded().AsSpan().SequenceEqual(authority.Certificate.SubjectDN.GetEncoded())
        && Certificate.IsSignatureValid(authority.publicKey.Value);

    /// <summary>Whether a private key belongs to this certificate.</summary>
    public bool BelongsTo(RSA key) =>
        key.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(Certificate.CertificateStructure.SubjectPublicKeyInfo.GetEncoded(Asn1Encodable.Der));

    private string SubjectPart(DerObjectIdentifier type) => Certificate.SubjectDN.GetValueList(type) is [var value, ..] ? value : "";
}
