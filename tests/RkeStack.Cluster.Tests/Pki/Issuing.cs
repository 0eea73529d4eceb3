using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Pki;
using Xunit;

namespace RkeStack.Cluster.Tests.Pki;

public class Issuing
{
    private static readonly PkiHost First = Given.Host("10.0.0.1");
    private static readonly PkiHost Second = Given.Host("1.2.3.4", "10.0.0.2", "worker-2");

    private static readonly PkiRequest One = Given.Cluster(First);
    private static readonly PkiRequest Two = Given.Cluster(First, Second);

    // Signing takes long; the bundles that most tests begin with are issued once.
    private static readonly Lazy<CertificateBundle> OfOne = new(() => Given.Issue(One));
    private static readonly Lazy<CertificateBundle> OfTwo = new(() => Given.Issue(Two));

    [Fact]
    public void A_new_bundle_has_as_many_keys_as_RKE_gives_it()
    {
        var bundle = new PkiIssuer(TimeProvider.System, RandomNumberGenerator.Create()).Issue(
            PkiSpec.For(Given.Cluster(First)), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(bundle[CertificateNames.KubeApiServer].KeyPem, bundle[CertificateNames.ServiceAccountToken].KeyPem);
        Assert.Equal(bundle[CertificateNames.KubeApiServer].CertificatePem, bundle[CertificateNames.ServiceAccountToken].CertificatePem);
        Assert.Equal(bundle[CertificateNames.KubeProxy].KeyPem, bundle[CertificateNames.KubeNode].KeyPem);
        Assert.Equal(bundle.Entries.Count - 2, bundle.Entries.Values.Select(entry => entry.KeyPem).Distinct().Count());
        Assert.All(bundle.Entries.Values, entry => Assert.StartsWith("-----BEGIN RSA PRIVATE KEY-----\n", entry.KeyPem, StringComparison.Ordinal));
        Assert.All(bundle.Entries.Values, entry => Assert.EndsWith("-----END RSA PRIVATE KEY-----\n", entry.KeyPem, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_key_fits_its_certificate_and_every_chain_builds()
    {
        var bundle = OfTwo.Value;

        Assert.All(bundle.Entries.Values, entry =>
        {
            using var pair = X509Certificate2.CreateFromPem(entry.CertificatePem, entry.KeyPem);
            using var root = X509Certificate2.CreateFromPem(bundle[RootOf(entry.Name)].CertificatePem);
            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.Add(root);
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            chain.ChainPolicy.VerificationTime = Given.Now.UtcDateTime.AddDays(1);
            Assert.True(chain.Build(pair), entry.Name);
        });
    }

    [Fact]
    public void The_same_request_against_its_own_bundle_changes_nothing()
    {
        var request = Two;
        var bundle = OfTwo.Value;

        Assert.True(PkiChanges.Between(PkiSpec.For(request), bundle, Given.Now).IsEmpty);
        Assert.Equal(bundle.ToJson(), Given.Issue(request, bundle, now: Given.Now.AddYears(1)).ToJson());
    }

    [Fact]
    public void Adding_a_node_issues_only_what_is_missing()
    {
        var before = OfOne.Value;

        var after = Given.Issue(Two, before, now: Given.Now.AddYears(1));

        Assert.Equal(["kube-node-10-0-0-2"], after.Entries.Keys.Except(before.Entries.Keys));
        Assert.All(before.Entries, pair => Assert.Same(pair.Value, after[pair.Key]));
    }

    [Fact]
    public void Removing_a_node_drops_its_entries_and_changes_no_other()
    {
        var both = Given.Cluster(First, Second) with { GenerateServingCertificates = true };
        var before = Given.Issue(both);

        var after = Given.Issue(both with { Hosts = [First] }, before);

        Assert.Equal(["kube-kubelet-10-0-0-2", "kube-node-10-0-0-2"], before.Entries.Keys.Except(after.Entries.Keys));
        Assert.All(after.Entries, pair => Assert.Same(before[pair.Key], pair.Value));
    }

    [Fact]
    public void A_new_etcd_member_changes_no_other_members_certificate()
    {
        var before = OfTwo.Value;

        var after = Given.Issue(Two with { EtcdHosts = [First, Second] }, before);

        Assert.Equal(["kube-etcd-10-0-0-2"], after.Entries.Keys.Except(before.Entries.Keys));
        Assert.All(before.Entries, pair => Assert.Same(pair.Value, after[pair.Key]));
    }

    [Fact]
    public void An_etcd_member_whose_own_name_changes_gets_a_new_certificate_for_its_old_key()
    {
        var before = OfOne.Value;
        var renamed = First with { NodeName = "renamed" };

        var after = Given.Issue(One with { Hosts = [renamed], ControlPlaneHosts = [renamed], EtcdHosts = [renamed] }, before);

        Assert.Equal(before["kube-etcd-10-0-0-1"].KeyPem, after["kube-etcd-10-0-0-1"].KeyPem);
        Assert.NotEqual(before["kube-etcd-10-0-0-1"].CertificatePem, after["kube-etcd-10-0-0-1"].CertificatePem);
    }

    [Fact]
    public void A_new_name_of_the_API_server_leaves_the_token_key_pair_as_it_is()
    {
        var before = OfOne.Value;

        var after = Given.Issue(One with { ExtraSans = ["api.example.com"] }, before);

        Assert.NotEqual(before[CertificateNames.KubeApiServer], after[CertificateNames.KubeApiServer]);
        Assert.Equal(before[CertificateNames.KubeApiServer].KeyPem, after[CertificateNames.KubeApiServer].KeyPem);
        Assert.Same(before[CertificateNames.ServiceAccountToken], after[CertificateNames.ServiceAccountToken]);
    }

    [Fact]
    public void Another_API_address_rewrites_the_administrators_kubeconfig_only()
    {
        var before = OfOne.Value;

        var after = Given.Issue(One with { ApiServerUrl = "https://api.example.com" }, before);

        Assert.Equal([CertificateNames.KubeAdmin], after.Entries.Where(pair => pair.Value != before[pair.Key]).Select(pair => pair.Key));
        Assert.Equal(before[CertificateNames.KubeAdmin].CertificatePem, after[CertificateNames.KubeAdmin].CertificatePem);
        Assert.Contains("server: \"https://api.example.com\"", after[CertificateNames.KubeAdmin].Kubeconfig, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leaf_starts_with_its_CA_and_lasts_ten_years_from_its_issue()
    {
        var before = OfOne.Value;
        var later = Given.Now.AddDays(100);

        var after = Given.Issue(Two, before, now: later);

        using var leaf = X509Certificate2.CreateFromPem(after["kube-node-10-0-0-2"].CertificatePem);
        Assert.Equal(Given.Now.UtcDateTime, leaf.NotBefore.ToUniversalTime());
        Assert.Equal(later.AddDays(3650).UtcDateTime, leaf.NotAfter.ToUniversalTime());
        Assert.Equal(later.AddDays(3650), CertificateInspection.Expiries(after)["kube-node-10-0-0-2"]);
    }

    [Fact]
    public void A_kubelets_own_identity_lies_where_RKE_puts_the_shared_one()
    {
        var entry = OfTwo.Value["kube-node-10-0-0-2"];

        using var certificate = X509Certificate2.CreateFromPem(entry.CertificatePem);
        Assert.Equal("CN=system:node:worker-2, O=system:nodes", certificate.Subject);
        Assert.Equal("/etc/kubernetes/ssl/kube-node.pem", entry.Path);
        Assert.Equal("/etc/kubernetes/ssl/kube-node-key.pem", entry.KeyPath);
        Assert.Equal("/etc/kubernetes/ssl/kubecfg-kube-node.yaml", entry.ConfigPath);
    }

    [Fact]
    public void Certificates_of_an_external_etcd_are_taken_as_given()
    {
        var given = OfOne.Value;
        var etcd = new ExternalEtcdCertificates(
            given[CertificateNames.KubeCa].CertificatePem, given[CertificateNames.KubeAdmin].CertificatePem, given[CertificateNames.KubeAdmin].KeyPem);
        var request = Given.Cluster(First) with { EtcdHosts = [], ExternalEtcd = etcd };

        var bundle = Given.Issue(request);

        Assert.Equal(etcd.CertificatePem, bundle[CertificateNames.EtcdClient].CertificatePem);
        Assert.Equal(etcd.KeyPem, bundle[CertificateNames.EtcdClient].KeyPem);
        Assert.Equal("/etc/kubernetes/ssl/kube-etcd-client-ca.pem", bundle[CertificateNames.EtcdClientCa].Path);
        Assert.True(PkiChanges.Between(PkiSpec.For(request), bundle, Given.Now).IsEmpty);
    }

    [Fact]
    public void A_cancelled_issue_makes_nothing()
    {
        Assert.Throws<OperationCanceledException>(() =>
            new PkiIssuer(TimeProvider.System, RandomNumberGenerator.Create())
                .Issue(PkiSpec.For(Given.Cluster(First)), cancellationToken: new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("RKE0500")]
    [InlineData("RKE0501")]
    [InlineData("RKE0502")]
    [InlineData("RKE0504")]
    public void An_unusable_CA_is_refused_before_anything_is_made(string code)
    {
        var bundle = OfOne.Value;
        var ca = bundle[CertificateNames.KubeCa];
        var broken = CertificateBundle.Of(code switch
        {
            "RKE0500" => bundle.Entries.Remove(CertificateNames.KubeCa).Values,
            "RKE0501" => bundle.Entries.SetItem(ca.Name, ca with { CertificatePem = "lost" }).Values,
            "RKE0502" => bundle.Entries.SetItem(ca.Name, ca with { KeyPem = "" }).Values,
            _ => bundle.Entries.Values,
        });
        var now = code == "RKE0504" ? Given.Now.AddDays(3651) : Given.Now;

        var error = Assert.Throws<DiagnosticException>(() => Given.Issue(Two, broken, now: now));

        Assert.Equal(code, Assert.Single(error.Diagnostics).Code);
        Assert.DoesNotContain("PRIVATE KEY", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_hosts_that_would_share_an_entry_are_refused()
    {
        var error = Assert.Throws<DiagnosticException>(() => PkiSpec.For(Given.Cluster(Given.Host("a.b"), Given.Host("a-b"))));

        Assert.Equal("RKE0503", Assert.Single(error.Diagnostics).Code);
    }

    private static string RootOf(string name) =>
        name is CertificateNames.RequestHeaderCa or CertificateNames.ApiServerProxyClient ? CertificateNames.RequestHeaderCa : CertificateNames.KubeCa;
}
