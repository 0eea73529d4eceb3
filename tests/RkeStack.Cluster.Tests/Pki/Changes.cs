using System.Security.Cryptography;
using RkeStack.Cluster.Pki;
using Xunit;

namespace RkeStack.Cluster.Tests.Pki;

public class Changes
{
    private static readonly PkiRequest Request = Given.Cluster(Given.Host("10.0.0.1"));
    private static readonly Lazy<CertificateBundle> Bundle = new(() => Given.Issue(Request));

    public static TheoryData<string, string, PkiChangeKind, string> Table() => new()
    {
        { "no change", CertificateNames.KubeApiServer, PkiChangeKind.Keep, "" },
        { "a name of the API server", CertificateNames.KubeApiServer, PkiChangeKind.Reissue, "names added: api.example.com, 192.0.2.1" },
        { "a name of the API server", CertificateNames.ServiceAccountToken, PkiChangeKind.Keep, "" },
        { "another service CIDR", CertificateNames.KubeApiServer, PkiChangeKind.Reissue, "names added: 10.96.0.1; names dropped: 10.43.0.1" },
        { "another service CIDR", "kube-etcd-10-0-0-1", PkiChangeKind.Reissue, "names added: 10.96.0.1; names dropped: 10.43.0.1" },
        { "another name of the Node", "kube-node-10-0-0-1", PkiChangeKind.Reissue, "the subject changes from CN=system:node:10.0.0.1,O=system:nodes to CN=system:node:one,O=system:nodes" },
        { "no etcd", "kube-etcd-10-0-0-1", PkiChangeKind.Remove, "nothing in the cluster uses it any more" },
        { "serving certificates", "kube-kubelet-10-0-0-1", PkiChangeKind.Issue, "not there yet" },
        { "another cluster name", CertificateNames.KubeAdmin, PkiChangeKind.Reconfigure, "the kubeconfig says something else" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_entry_changes_for_a_reason(string what, string name, PkiChangeKind kind, string reason)
    {
        var changed = what switch
        {
            "a name of the API server" => Request with { ExtraSans = ["api.example.com", "192.0.2.1"] },
            "another service CIDR" => Request with { KubernetesServiceIps = ["10.96.0.1"] },
            "another name of the Node" => Given.Cluster(Given.Host("10.0.0.1", nodeName: "one")),
            "no etcd" => Request with { EtcdHosts = [] },
            "serving certificates" => Request with { GenerateServingCertificates = true },
            "another cluster name" => Request with { ClusterName = "prod" },
            _ => Request,
        };

        var changes = PkiChanges.Between(PkiSpec.For(changed), Bundle.Value, Given.Now);

        Assert.Equal(new PkiChange(name, kind, reason), changes.ByName[name]);
    }

    [Fact]
    public void The_order_of_names_does_not_matter()
    {
        var extra = Request with { ExtraSans = ["a.example.com", "b.example.com"] };
        var bundle = Given.Issue(extra);

        Assert.True(PkiChanges.Between(PkiSpec.For(extra with { ExtraSans = ["b.example.com", "a.example.com"] }), bundle, Given.Now).IsEmpty);
    }

    [Fact]
    public void Without_a_bundle_all_is_issued()
    {
        var spec = PkiSpec.For(Request);

        Assert.All(PkiChanges.Between(spec, null, Given.Now).ByName.Values, change => Assert.Equal(PkiChangeKind.Issue, change.Kind));
        Assert.Equal(spec.Certificates.Length, PkiChanges.Between(spec, null, Given.Now).ByName.Count);
    }

    [Fact]
    public void A_leaf_of_another_CA_is_issued_again()
    {
        var foreignKey = PrivateKeys.Generate();
        var foreign = new PkiIssuer(TimeProvider.System, RandomNumberGenerator.Create(), () => foreignKey)
            .Issue(PkiSpec.For(Request), cancellationToken: TestContext.Current.CancellationToken);
        var mixed = CertificateBundle.Of(Bundle.Value.Entries.SetItem(CertificateNames.KubeProxy, foreign[CertificateNames.KubeProxy]).Values);

        var changes = PkiChanges.Between(PkiSpec.For(Request), mixed, Given.Now);

        Assert.Equal(
            new PkiChange(CertificateNames.KubeProxy, PkiChangeKind.Reissue, "it was not signed by the CA kube-ca"),
            changes.ByName[CertificateNames.KubeProxy]);
    }
}
