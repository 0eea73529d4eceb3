using System.Collections.Immutable;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

public sealed class PkiFileTests
{
    private const string Apart = """
        nodes:
        - {address: 10.0.0.1, user: rke, role: [controlplane]}
        - {address: 10.0.0.2, user: rke, role: [etcd]}
        - {address: 1.2.3.3, internal_address: 10.0.0.3, user: rke, role: [etcd]}
        - {address: worker.example.com, user: rke, role: [worker]}
        services: {kubelet: {generate_serving_certificate: true}}

        """;

    [Fact]
    public void A_host_gets_the_keys_of_its_own_components_only()
    {
        var plan = Given.Plan(Apart);

        Assert.Equal(
            ["kube-apiserver", "kube-apiserver-proxy-client", "kube-controller-manager", "kube-kubelet-10-0-0-1", "kube-node-10-0-0-1", "kube-proxy", "kube-scheduler", "kube-service-account-token"],
            Keys(plan["10.0.0.1"]));
        Assert.Equal(["kube-etcd-10-0-0-2", "kube-kubelet-10-0-0-2", "kube-node-10-0-0-2", "kube-proxy"], Keys(plan["10.0.0.2"]));
        Assert.Equal(["kube-etcd-10-0-0-3", "kube-kubelet-10-0-0-3", "kube-node-10-0-0-3", "kube-proxy"], Keys(plan["1.2.3.3"]));
        Assert.Equal(["kube-kubelet-worker-example-com", "kube-node-worker-example-com", "kube-proxy"], Keys(plan["worker.example.com"]));
    }

    [Fact]
    public void The_nodes_own_identity_lies_under_the_name_that_RKEs_flags_say()
    {
        var files = Given.Host("").PkiFiles.Where(f => f.Entry == "kube-node-10-0-0-1").ToDictionary(f => f.Part, f => f.Path);

        Assert.Equal("/etc/kubernetes/ssl/kube-node.pem", files[PkiFilePart.Certificate]);
        Assert.Equal("/etc/kubernetes/ssl/kube-node-key.pem", files[PkiFilePart.Key]);
        Assert.Equal("/etc/kubernetes/ssl/kubecfg-kube-node.yaml", files[PkiFilePart.Kubeconfig]);
    }

    [Theory]
    [InlineData("{name: external}", "kube-node-10-0-0-1")]
    [InlineData("{name: external-aws}", "kube-node-10-0-0-1")]
    [InlineData("{name: external-aws, useInstanceMetadataHostname: true}", "kube-node")]
    public void Where_the_cloud_names_the_node_the_shared_identity_stays(string cloud, string entry) =>
        Assert.Contains(Given.Host($"cloud_provider: {cloud}").PkiFiles, f => f.Entry == entry);

    [Fact]
    public void An_etcd_that_is_not_root_owns_its_files_and_reads_the_authority()
    {
        var files = Given.Host("services: {etcd: {uid: 52034, gid: 52035}}").PkiFiles.ToDictionary(f => f.Path);

        Assert.Equal(0b110_100_100, files["/etc/kubernetes/ssl/kube-ca.pem"].Mode);
        var key = files["/etc/kubernetes/ssl/kube-etcd-10-0-0-1-key.pem"];
        Assert.Equal((52034, 52035, 0b110_000_000), (key.Uid, key.Gid, key.Mode));
        Assert.All(files.Values.Where(f => !f.Entry.StartsWith("kube-etcd", StringComparison.Ordinal)), f => Assert.Equal((0, 0), (f.Uid, f.Gid)));
    }

    [Fact]
    public void An_external_etcd_is_reached_with_the_users_certificate()
    {
        var files = Given.Plan("""
            nodes: [{address: 10.0.0.1, user: rke, role: [controlplane, worker]}]
            services: {etcd: {external_urls: ["https://e:2379"], ca_cert: CA, cert: CERT, key: KEY, path: /p}}
            """).Hosts[0].ControlPlane!.PkiFiles.Select(f => f.Path).ToHashSet();

        Assert.Contains("/etc/kubernetes/ssl/kube-etcd-client-ca.pem", files);
        Assert.Contains("/etc/kubernetes/ssl/kube-etcd-client.pem", files);
        Assert.Contains("/etc/kubernetes/ssl/kube-etcd-client-key.pem", files);
    }

    [Theory]
    [InlineData("")]
    [InlineData("services: {kubelet: {generate_serving_certificate: true}}")]
    [InlineData("cloud_provider: {name: external-aws, useInstanceMetadataHostname: true}")]
    public void Every_file_of_the_plan_is_in_the_bundle_that_the_same_cluster_asks_for(string yaml)
    {
        var config = Given.Config(Given.OneHost + yaml);
        var specs = PkiSpec.For(CertificateRequests.For(config)).Certificates.Select(c => c.Name).ToImmutableHashSet();

        Assert.All(ClusterPlanner.Plan(config).Hosts[0].PkiFiles, f => Assert.Contains(f.Entry, specs));
    }

    [Theory]
    [InlineData("10.43.0.0/16", "10.43.0.1")]
    [InlineData("10.43.0.0/16,fd98::/108", "10.43.0.1, fd98::1")]
    public void The_service_of_the_API_has_the_first_address_of_each_service_range(string range, string addresses) =>
        Assert.Equal(
            addresses,
            string.Join(", ", CertificateRequests.For(Given.Config($"{Given.OneHost}services: {{kube-api: {{service_cluster_ip_range: \"{range}\"}}}}")).KubernetesServiceIps));

    private static IEnumerable<string> Keys(HostPlan host) => host.PkiFiles.Where(f => f.Part == PkiFilePart.Key).Select(f => f.Entry).Order();
}
