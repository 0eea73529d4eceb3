using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Provider.Common;
using Xunit;

namespace RkeStack.Provider.Tests.Clusters;

public class ClusterNameTests
{
    [Fact]
    public void A_cluster_is_known_by_its_authority_however_the_text_is_laid_out()
    {
        var (one, other) = (Authority(), Authority());

        Assert.Equal(ClusterOf(one), ClusterOf($"\n{one.ReplaceLineEndings("\r\n")}\n\n"));
        Assert.NotEqual(ClusterOf(one), ClusterOf(other));
    }

    [Fact]
    public void An_authority_that_cannot_be_read_is_told_as_such()
    {
        var fault = Assert.Throws<DiagnosticException>(() => ClusterOf("nonsense"));

        Assert.Equal("RKE0506", fault.Diagnostics[0].Code);
        Assert.Contains("the cluster's CA", fault.Message, StringComparison.Ordinal);
    }

    private static string ClusterOf(string authority) =>
        EngineServices.ClusterOf(new CredentialsArgs { CaCertificate = authority, ClientCertificate = "", ClientKey = "" });

    private static string Authority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=kube-ca", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        return certificate.ExportCertificatePem();
    }
}
