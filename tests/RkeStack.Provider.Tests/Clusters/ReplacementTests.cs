using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Clusters;

/// <summary>What becomes of a cluster's resources where the engine is told to replace one.</summary>
public class ReplacementTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    private const string ClusterYaml = """
        nodes: [{address: 192.0.2.1, user: rke, role: [controlplane, etcd, worker]}]
        network: {plugin: flannel}
        ingress: {provider: none}
        services: {kube-api: {secrets_encryption_config: {enabled: true}}}
        """;

    [Theory]
    [InlineData("ClusterPki", "cluster-pki", "RKE9021: cluster-pki: a cluster's certificates are not replaced")]
    [InlineData("Host", "cluster-host-192.0.2.1", "RKE9022: cluster-host-192.0.2.1: a host is not replaced")]
    [InlineData("EtcdNode", "cluster-etcd-192.0.2.1", "")]
    [InlineData("ControlPlaneNode", "cluster-controlplane-192.0.2.1", "")]
    [InlineData("WorkerNode", "cluster-worker-192.0.2.1", "")]
    [InlineData("ClusterAddon", "cluster-rke-network-plugin", "")]
    [InlineData("SecretsEncryption", "cluster-secrets", "")]
    public async Task What_the_whole_cluster_stands_on_refuses_and_the_rest_leaves_before_it_comes_anew(string type, string name, string refusal)
    {
        var plugin = shared.Take();
        var cluster = await Construction.PreviewAsync(plugin, ("clusterYaml", ClusterYaml));
        var registration = plugin.Engine.Registrations.Single(child => child.Name == name);
        var inputs = WireCodec.Encode(cluster.Children[$"rkestack:index:{type} {name}"]);

        var first = await plugin.CallAsync(ProviderMethods.Check, new CheckRequest { Urn = FakeEngine.UrnOf(registration), Olds = inputs, News = inputs });
        var second = await plugin.CallAsync(ProviderMethods.Check, new CheckRequest { Urn = FakeEngine.UrnOf(registration), News = inputs });

        Assert.Empty(first.Failures);
        Assert.Equal(refusal, string.Concat(second.Failures.Select(failure => failure.Reason.Split(": the keys")[0].Split(": that")[0])));
        Assert.Equal(refusal.Length == 0, registration is { DeleteBeforeReplaceDefined: true, DeleteBeforeReplace: true });
    }
}
