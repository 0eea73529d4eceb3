using RkeStack.Pulumi.Tests.Harness;
using Xunit;

namespace RkeStack.Provider.Tests.Clusters;

/// <summary>What a cluster's resources wait for, and so in which order hosts are changed.</summary>
public class ClusterOrderTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    private const string Nodes = """
        nodes:
        - {address: 192.0.2.1, user: rke, role: [controlplane, etcd]}
        - {address: 192.0.2.2, user: rke, role: [worker]}
        kubernetes_version: v1.32.6-rancher1-1
        ingress: {provider: nginx}
        services: {kube-api: {secrets_encryption_config: {enabled: true}}}
        addons: "{apiVersion: v1, kind: Namespace, metadata: {name: mine}}"
        """;

    [Theory]
    [InlineData("cluster-host-192.0.2.1", "cluster-pki")]
    [InlineData("cluster-host-192.0.2.2", "cluster-pki")]
    [InlineData("cluster-etcd-192.0.2.1", "cluster-host-192.0.2.1")]
    [InlineData("cluster-etcd-192.0.2.1", "cluster-host-192.0.2.2")]
    [InlineData("cluster-controlplane-192.0.2.1", "cluster-etcd-192.0.2.1")]
    [InlineData("cluster-secrets", "cluster-controlplane-192.0.2.1")]
    [InlineData("cluster-worker-192.0.2.1", "cluster-controlplane-192.0.2.1")]
    [InlineData("cluster-worker-192.0.2.2", "cluster-controlplane-192.0.2.1")]
    [InlineData("cluster-rke-network-plugin", "cluster-controlplane-192.0.2.1")]
    [InlineData("cluster-nodes-ready", "cluster-rke-network-plugin")]
    [InlineData("cluster-nodes-ready", "cluster-worker-192.0.2.1")]
    [InlineData("cluster-nodes-ready", "cluster-worker-192.0.2.2")]
    [InlineData("cluster-rke-coredns-addon", "cluster-nodes-ready")]
    [InlineData("cluster-rke-metrics-addon", "cluster-nodes-ready")]
    [InlineData("cluster-rke-ingress-controller", "cluster-nodes-ready")]
    [InlineData("cluster-rke-user-addon", "cluster-nodes-ready")]
    [InlineData("cluster-rke-user-addon", "cluster-rke-coredns-addon")]
    public async Task Each_plane_waits_for_the_one_before(string later, string earlier)
    {
        var waits = await WaitsAsync($"{Nodes}\nnetwork: {{plugin: flannel}}");
        Assert.Contains(earlier, waits[later]);
    }

    [Fact]
    public async Task Kubelets_and_their_network_do_not_wait_for_each_other()
    {
        var waits = await WaitsAsync($"{Nodes}\nnetwork: {{plugin: flannel}}");
        Assert.DoesNotContain(waits["cluster-rke-network-plugin"], name => name.StartsWith("cluster-worker-", StringComparison.Ordinal));
        Assert.DoesNotContain("cluster-rke-network-plugin", waits["cluster-worker-192.0.2.2"]);
    }

    [Fact]
    public async Task What_the_user_brings_as_the_network_waits_for_nothing_that_needs_one()
    {
        var waits = await WaitsAsync($"{Nodes}\nnetwork: {{plugin: none}}");
        Assert.Contains("cluster-worker-192.0.2.2", waits["cluster-rke-user-addon"]);
        Assert.DoesNotContain("cluster-rke-coredns-addon", waits["cluster-rke-user-addon"]);
        Assert.DoesNotContain("cluster-rke-network-plugin", waits.Keys);
        Assert.DoesNotContain("cluster-nodes-ready", waits.Keys);
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> WaitsAsync(string text)
    {
        var construction = await Construction.PreviewAsync(shared.Take(), ("clusterYaml", text));
        Assert.Empty(construction.Refusal);
        return construction.Waits;
    }
}
