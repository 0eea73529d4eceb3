using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Kubeconfigs;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.Cluster.Tests.Kubeconfigs;

public class KubeconfigTexts
{
    [Theory]
    [InlineData(CertificateNames.KubeNode)]
    [InlineData(CertificateNames.KubeProxy)]
    [InlineData(CertificateNames.KubeScheduler)]
    [InlineData(CertificateNames.KubeControllerManager)]
    [InlineData(CertificateNames.ApiServerProxyClient)]
    [InlineData(CertificateNames.RequestHeaderCa)]
    public void A_components_kubeconfig_is_RKEs_byte_by_byte(string component)
    {
        var text = ComponentKubeconfig.For(component);

        // On the host the file ends with a newline that the text in the state has not.
        var hashes = new[] { text, text + "\n" }.Select(content => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
        Assert.Contains(OracleCases.Text("adopt/files.txt").Split('\n'), line =>
            line.EndsWith(' ' + ComponentKubeconfig.PathOf(component), StringComparison.Ordinal) && hashes.Any(hash => line.Contains(hash, StringComparison.Ordinal)));
        Assert.Equal((string)Entry(component)["config"]!, text);
        Assert.Equal((string)Entry(component)["configPath"]!, ComponentKubeconfig.PathOf(component));
    }

    [Fact]
    public void The_administrators_kubeconfig_is_RKEs_byte_by_byte()
    {
        var admin = Entry(CertificateNames.KubeAdmin);
        var ca = Entry(CertificateNames.KubeCa);

        var text = AdminKubeconfig.For(
            "local", "https://10.200.0.11:6443", (string)ca["certificatePEM"]!, (string)admin["certificatePEM"]!, (string)admin["keyPEM"]!);

        Assert.Equal((string)admin["config"]!, text);
    }

    [Fact]
    public void The_user_is_named_after_the_cluster_and_quotes_are_escaped()
    {
        var text = AdminKubeconfig.For("prod \"1\"", "https://api.example.com", "a", "b", "c");

        Assert.Contains("""name: "kube-admin-prod \"1\"" """.TrimEnd(), text, StringComparison.Ordinal);
        Assert.Contains("server: \"https://api.example.com\"", text, StringComparison.Ordinal);
    }

    private static JsonNode Entry(string name) =>
        JsonNode.Parse(OracleCases.Text("adopt/cluster.rkestate"))!["currentState"]!["certificatesBundle"]![name]!;
}
