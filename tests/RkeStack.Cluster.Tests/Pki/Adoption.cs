using System.Text.Json.Nodes;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.Cluster.Tests.Pki;

public class Adoption
{
    private static readonly PkiRequest Request = Given.Cluster(Given.Host("10.200.0.11"));

    [Fact]
    public void A_bundle_of_RKE_keeps_every_entry_and_gains_only_the_nodes_own_identity()
    {
        var theirs = TheirBundle();

        var ours = Given.Issue(Request, theirs);

        Assert.Equal(["kube-node-10-200-0-11"], ours.Entries.Keys.Except(theirs.Entries.Keys));
        Assert.All(theirs.Entries, pair => Assert.Same(pair.Value, ours[pair.Key]));
        Assert.True(ParsedCertificate.TryParse(ours["kube-node-10-200-0-11"].CertificatePem)!.IsSignedBy(ParsedCertificate.TryParse(theirs[CertificateNames.KubeCa].CertificatePem)!));
    }

    [Fact]
    public void The_issuer_of_a_new_certificate_is_encoded_as_RKE_encoded_the_CA()
    {
        var ours = Given.Issue(Request, TheirBundle());

        using var ca = Load(ours[CertificateNames.KubeCa]);
        using var leaf = Load(ours["kube-node-10-200-0-11"]);
        Assert.Equal(ca.SubjectName.RawData, leaf.IssuerName.RawData);
    }

    [Fact]
    public void Our_own_certificates_have_RKEs_extensions_in_RKEs_order()
    {
        var theirs = TheirBundle();
        var ours = Given.Issue(Request);

        foreach (var name in theirs.Entries.Keys)
        {
            using var their = Load(theirs[name]);
            using var our = Load(ours[name]);
            Assert.Equal(
                their.Extensions.Select(extension => (extension.Oid!.Value, extension.Critical)),
                our.Extensions.Select(extension => (extension.Oid!.Value, extension.Critical)));
            Assert.Equal(their.SubjectName.RawData, our.SubjectName.RawData);
        }
    }

    [Fact]
    public void Written_and_read_again_a_bundle_of_RKE_is_the_same_JSON()
    {
        var json = TheirJson();

        Assert.True(JsonNode.DeepEquals(json, JsonNode.Parse(CertificateBundle.FromJson(json.ToJsonString()).ToJson())));
    }

    private static System.Security.Cryptography.X509Certificates.X509Certificate2 Load(CertificateEntry entry) =>
        System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPem(entry.CertificatePem);

    private static CertificateBundle TheirBundle() => CertificateBundle.FromJson(TheirJson().ToJsonString());

    private static JsonNode TheirJson() => JsonNode.Parse(OracleCases.Text("adopt/cluster.rkestate"))!["currentState"]!["certificatesBundle"]!;
}
