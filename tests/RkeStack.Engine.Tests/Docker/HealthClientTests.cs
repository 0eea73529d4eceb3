using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RkeStack.Engine.Docker;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Docker;

public sealed class HealthClientTests 
{
    private const SslPolicyErrors Unknown = SslPolicyErrors.RemoteCertificateChainErrors;
    private const SslPolicyErrors Misnamed = Unknown | SslPolicyErrors.RemoteCertificateNameMismatch;

    private static readonly TestCa Ca = new();
    private static readonly HealthTls Authority = new(X509Certificate2.CreateFromPem(Ca.Certificate), ClientCertificate: null);

    [Theory]
    [InlineData("https://localhost:10257/healthz", "localhost-ca@1700000000", "localhost@1700000000", true)]
    [InlineData("https://127.0.0.1:10259/healthz", "localhost-ca@1700000000", "localhost@1700000000", true)]
    [InlineData("https://localhost:6443/healthz", "localhost-ca@1700000000", "localhost@1700000000", false)]
    [InlineData("https://10.0.0.1:10257/healthz", "localhost-ca@1700000000", "localhost@1700000000", false)]
    [InlineData("https://localhost.example.org:10257/healthz", "localhost-ca@1700000000", "localhost@1700000000", false)]
    [InlineData("https://localhost:10257/healthz", "localhost-ca@1700000000", "other@1700000000", false)]
    [InlineData("https://localhost:10257/healthz", "other-ca@1700000000", "localhost@1700000000", false)]
    [InlineData("https://localhost:10257/healthz", "localhost@1700000000", "localhost@1700000000", false)]
    [InlineData("https://localhost:10257/healthz", "localhost-ca@1700000000", "kube-controller-manager", false)]
    public void A_self_made_certificate_is_taken_from_the_two_that_make_one_and_on_the_loopback_alone(string url, string issuer, string subject, bool taken)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest($"CN={subject}", key, HashAlgorithmName.SHA256).Create(
            new X500DistinguishedName($"CN={issuer}"), X509SignatureGenerator.CreateForECDsa(key), DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1), [1]);

        Assert.Equal(taken, HealthClient.IsTrusted(new Uri(url), certificate, Unknown, Authority));
        Assert.Equal(taken, HealthClient.IsTrusted(new Uri(url), certificate, Unknown, tls: null));
    }

    [Theory]
    [InlineData("https://localhost:6443/healthz", Misnamed, true)]
    [InlineData("https://10.0.0.1:2379/health", Unknown, true)]
    [InlineData("https://10.0.0.1:2379/health", Misnamed, false)]
    public void A_certificate_of_the_cluster_is_taken_where_its_name_or_the_loopback_vouches_for_it(string url, SslPolicyErrors errors, bool taken)
    {
        using var certificate = X509Certificate2.CreateFromPem(Ca.Issue("CN=kube-apiserver", "kubernetes").Certificate);

        Assert.Equal(taken, HealthClient.IsTrusted(new Uri(url), certificate, errors, Authority));
        Assert.False(HealthClient.IsTrusted(new Uri(url), certificate, errors, tls: null));
    }

    [Fact]
    public void A_certificate_of_another_ca_is_refused()
    {
        using var other = new TestCa();
        using var certificate = X509Certificate2.CreateFromPem(other.Issue("CN=kube-apiserver", "localhost").Certificate);

        Assert.False(HealthClient.IsTrusted(new Uri("https://localhost:6443/healthz"), certificate, Unknown, Authority));
    }
}
