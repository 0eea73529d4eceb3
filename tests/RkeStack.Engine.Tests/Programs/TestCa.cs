using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RkeStack.Engine.Tls;

namespace RkeStack.Engine.Tests.Programs;

/// <summary>A CA that issues what the real programs need.</summary>
public sealed class TestCa : IDisposable
{
    private static readonly DateTimeOffset From = DateTimeOffset.UtcNow.AddDays(-1);

    private readonly X509Certificate2 certificate;

    public TestCa(string name = "kube-ca")
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature, true));
        certificate = request.CreateSelfSigned(From, From.AddDays(30));
    }

    public string Certificate => certificate.ExportCertificatePem();

    /// <summary>Issues a certificate for server and client use, in the names of RKE's certificates.</summary>
    public ClientIdentity Issue(string subject, params string[] names)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1"), new Oid("1.3.6.1.5.5.7.3.2")], false));
        if (names.Length > 0)
        {
            var san = new SubjectAlternativeNameBuilder();
            san.AddIpAddress(IPAddress.Loopback);
            Array.ForEach(names, san.AddDnsName);
            request.CertificateExtensions.Add(san.Build());
        }

        using var issued = request.Create(certificate, From, From.AddDays(20), RandomNumberGenerator.GetBytes(8));
        return new ClientIdentity
        {
            CaCertificate = Certificate,
            Certificate = issued.ExportCertificatePem(),
            PrivateKey = key.ExportPkcs8PrivateKeyPem(),
        };
    }

    public void Dispose() => certificate.Dispose();
}
