using Google.Protobuf.WellKnownTypes;
using RkeStack.Provider.Tests.Clusters;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Inputs;

public class VersionStepTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    [Theory]
    [InlineData("v1.31.10-rancher1-1", "v1.32.6-rancher1-1", "", "")]
    [InlineData("v1.30.14-rancher1-1", "v1.32.6-rancher1-1", "RKE2303: 192.0.2.1: kube-apiserver would go from 1.30 to 1.32", "")]
    [InlineData("v1.32.6-rancher1-1", "v1.31.10-rancher1-1", "", "RKE2304: 192.0.2.1: kube-apiserver goes back from 1.32 to 1.31")]
    public async Task A_preview_says_when_a_minor_version_is_left_out_or_gone_back_to(string from, string to, string failure, string warning)
    {
        var plugin = shared.Take();
        var (old, wanted) = (await ControlPlaneAsync(plugin, from), await ControlPlaneAsync(plugin, to));
        plugin.Engine.Messages.Clear();

        var check = await plugin.CallAsync(ProviderMethods.Check, new CheckRequest
        {
            Urn = "urn:pulumi:dev::project::rkestack:index:ControlPlaneNode::cluster-controlplane-192.0.2.1",
            Olds = old,
            News = wanted,
        });

        Assert.Equal(failure, string.Join('\n', check.Failures.Select(refusal => refusal.Reason.Split(" at once")[0])));
        Assert.Equal(warning, string.Join('\n', plugin.Engine.Messages.Select(message => message.Message.Split(", which")[0])));
    }

    private static async Task<Struct> ControlPlaneAsync(Plugin plugin, string version)
    {
        var cluster = await Construction.PreviewAsync(plugin, ("clusterYaml", $$"""
            nodes: [{address: 192.0.2.1, user: rke, role: [controlplane, etcd, worker]}]
            network: {plugin: flannel}
            ingress: {provider: none}
            kubernetes_version: {{version}}
            """));
        plugin.Engine.Forget();
        return WireCodec.Encode(cluster.Children["rkestack:index:ControlPlaneNode cluster-controlplane-192.0.2.1"]);
    }
}
