using System.Security.Cryptography.X509Certificates;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Pki;
using Xunit;

namespace RkeStack.Cluster.Tests.Pki;

public class Inspection
{
    private static readonly Lazy<CertificateBundle> Bundle = new(() => Given.Issue(Given.Cluster(Given.Host("10.0.0.1"))));

    [Fact]
    public void A_fingerprint_is_the_SHA256_of_the_DER_with_colons()
    {
        var pem = Bundle.Value[CertificateNames.KubeCa].CertificatePem;
        using var certificate = X509Certificate2.CreateFromPem(pem);

        var fingerprint = CertificateInspection.Fingerprint(pem);

        Assert.Equal(certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256), fingerprint.Replace(":", "", StringComparison.Ordinal));
        Assert.Equal(95, fingerprint.Length);
    }

    [Fact]
    public void A_leaf_chains_to_its_CA_and_to_no_other()
    {
        var bundle = Bundle.Value;
        var leaf = Parsed(CertificateNames.ApiServerProxyClient);

        Assert.True(leaf.IsSignedBy(Parsed(CertificateNames.RequestHeaderCa)));
        Assert.False(leaf.IsSignedBy(Parsed(CertificateNames.KubeCa)));

        ParsedCertificate Parsed(string name) => ParsedCertificate.TryParse(bundle[name].CertificatePem)!;
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n")]
    public void What_is_no_certificate_is_said_to_be_none(string text)
    {
        var error = Assert.Throws<DiagnosticException>(() => CertificateInspection.NotAfter(text));

        Assert.Equal("RKE0506", Assert.Single(error.Diagnostics).Code);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"kube-ca": 1}""")]
    public void What_is_no_bundle_is_said_to_be_none(string json)
    {
        var error = Assert.Throws<DiagnosticException>(() => CertificateBundle.FromJson(json));

        Assert.Equal("RKE0505", Assert.Single(error.Diagnostics).Code);
    }

    [Fact]
    public void Nothing_that_is_printed_shows_a_key()
    {
        var bundle = Bundle.Value;
        var entry = bundle[CertificateNames.KubeAdmin];
        var etcd = new ExternalEtcdCertificates("ca", "certificate", entry.KeyPem);
        var request = Given.Cluster(Given.Host("10.0.0.1")) with { ExternalEtcd = etcd };

        string[] printed = [bundle.ToString(), entry.ToString(), request.ToString(), PkiSpec.For(request).ToString(), PkiSpec.For(request).Certificates[^2].ToString()];

        Assert.All(printed, text => Assert.DoesNotContain("PRIVATE", text, StringComparison.Ordinal));
    }
}
