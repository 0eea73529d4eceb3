using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Clusters;

/// <summary>With <c>--target</c>, a new host that is no target is not made: what is a target goes on without it.</summary>
public class TargetedRunTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    private const string Old = "{address: 192.0.2.1, user: rke, role: [controlplane, etcd, worker]}";
    private const string New = "{address: 192.0.2.2, user: rke, role: [controlplane, etcd, worker]}";
    private const string Certificates = "urn:pulumi:dev::project::rkestack:index:ClusterPki::cluster-pki";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_a_target_does_not_wait_for_the_host_that_is_none(bool preview)
    {
        var plugin = shared.Take();
        var stored = await CertificatesAsync(plugin);
        plugin.Engine.Answer = child => Answer(child, stored, skips: child.Name.EndsWith("192.0.2.2", StringComparison.Ordinal));
        await plugin.CallAsync(ProviderMethods.Construct, Request(plugin, preview, Old, New));

        var waits = plugin.Engine.Registrations.Where(child => child.Custom).ToDictionary(child => child.Name, child => child.Dependencies.Select(urn => urn.Split("::")[^1]).ToArray());
        Assert.All(waits.Where(child => !child.Key.EndsWith("192.0.2.2", StringComparison.Ordinal)), child =>
            Assert.DoesNotContain(child.Value, earlier => earlier.EndsWith("192.0.2.2", StringComparison.Ordinal)));
        Assert.Contains("cluster-host-192.0.2.1", waits["cluster-etcd-192.0.2.1"]);

        // The engine itself refuses a role that is a target while its host is none.
        Assert.Contains("cluster-host-192.0.2.2", waits["cluster-etcd-192.0.2.2"]);
        Assert.Contains("cluster-etcd-192.0.2.2", waits["cluster-controlplane-192.0.2.2"]);
        Assert.Contains("cluster-controlplane-192.0.2.2", waits["cluster-worker-192.0.2.2"]);
    }

    [Fact]
    public async Task The_cluster_is_ready_without_the_host_that_is_not_made()
    {
        var plugin = shared.Take();
        var stored = await CertificatesAsync(plugin);
        plugin.Engine.Answer = child => Answer(child, stored, skips: child.Name.EndsWith("192.0.2.2", StringComparison.Ordinal));
        await plugin.CallAsync(ProviderMethods.Construct, Request(plugin, preview: false, Old, New));

        var ready = WireCodec.Decode(plugin.Engine.Registrations.Single(child => child.Name == "cluster-nodes-ready").Object);
        Assert.Equal(PropertyValue.Of([PropertyValue.Of("192.0.2.1")]), ready["nodes"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_certificate_that_only_a_run_with_the_certificates_as_a_target_issues_is_named_with_that_target(bool preview)
    {
        var plugin = shared.Take();
        var stored = await CertificatesAsync(plugin);
        plugin.Engine.Answer = child => Answer(child, stored, skips: false);
        var error = await Assert.ThrowsAsync<RpcException>(() => plugin.CallAsync(ProviderMethods.Construct, Request(plugin, preview, Old, New)));
        Assert.StartsWith("RKE9023: kube-", error.Status.Detail, StringComparison.Ordinal);
        Assert.Contains($"Add --target '{Certificates}'", error.Status.Detail, StringComparison.Ordinal);
    }

    private static RegisterResourceResponse Answer(RegisterResourceRequest child, Struct stored, bool skips) => new()
    {
        Urn = FakeEngine.UrnOf(child),
        Object = skips ? new Struct() : child.Name == "cluster-pki" ? stored : child.Object,
        Unknown = skips,
    };

    // As they were issued when the old host was all there was.
    private static async Task<Struct> CertificatesAsync(Plugin plugin)
    {
        await plugin.CallAsync(ProviderMethods.Construct, Request(plugin, preview: true, Old));
        var inputs = plugin.Engine.Registrations.Single(child => child.Name == "cluster-pki").Object;
        plugin.Engine.Forget();
        return (await plugin.CallAsync(ProviderMethods.Create, new CreateRequest { Urn = Certificates, Properties = inputs })).Properties;
    }

    private static ConstructRequest Request(Plugin plugin, bool preview, params string[] nodes)
    {
        var request = Construction.Request(plugin, ("clusterYaml", $"""
            nodes: [{string.Join(", ", nodes)}]
            network: {"{plugin: flannel}"}
            ingress: {"{provider: none}"}
            """));
        request.DryRun = preview;
        return request;
    }
}
