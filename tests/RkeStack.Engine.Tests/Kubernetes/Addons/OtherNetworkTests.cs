using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Kubernetes.Addons;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Kubernetes.Addons;

[Trait("Needs", "Kit")]
[Collection(nameof(RealControlPlane))]
public class OtherNetworkTests(RealControlPlane cluster)
{
    private const string DaemonSets = "/apis/apps/v1/namespaces/kube-system/daemonsets";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("kube-flannel", "", "", "")]
    [InlineData("kube-flannel", "", "node-local-dns,nginx-ingress-controller", "")]
    [InlineData("kube-flannel", "", "kube-flannel", "")]
    [InlineData("kube-flannel", "", "canal", "plugin: canal")]
    [InlineData("kube-flannel", "", "calico-node", "plugin: calico")]
    [InlineData("kube-flannel", "", "kube-flannel,weave-net", "plugin: weave")]
    [InlineData("canal", "", "kube-flannel", "plugin: flannel")]
    [InlineData("kube-flannel", "", "kube-flannel-ds", "plugin: none")]
    [InlineData("canal", "", "aci-containers-host", "plugin: none")]
    [InlineData("kube-flannel", "kube-flannel", "kube-flannel,canal", "")]
    [InlineData("canal", "kube-flannel", "kube-flannel", "")]
    [InlineData("canal", "kube-flannel", "kube-flannel,weave-net", "plugin: weave")]
    public void A_plugin_that_the_stack_did_not_put_there_is_not_joined_by_another(string wanted, string own, string running, string advice)
    {
        var conflict = OtherNetwork.Of([Key(wanted)], new AddonInventory([.. Names(own).Select(Key)]), Names(running));

        Assert.Equal(advice.Length > 0 ? "RKE4104" : null, conflict?.Diagnostics[0].Code);
        Assert.Contains(advice, conflict?.Diagnostics[0].Fix ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_the_canal_of_an_RKE_cluster_nothing_of_flannel_is_applied_and_canal_takes_it_over()
    {
        await cluster.CreateAsync(DaemonSets, """
            {"apiVersion":"apps/v1","kind":"DaemonSet","metadata":{"name":"canal"},"spec":{"selector":{"matchLabels":{"k8s-app":"canal"}},
            "template":{"metadata":{"labels":{"k8s-app":"canal"}},"spec":{"containers":[{"name":"calico-node","image":"rancher/calico-node:v3.26.3"}]}}}}
            """);
        var applier = new AddonApplier(cluster.Api);
        try
        {
            var error = await Assert.ThrowsAsync<DiagnosticException>(() => ApplyAsync("flannel"));
            Assert.StartsWith("RKE4104: network.plugin: ", error.Message, StringComparison.Ordinal);
            Assert.False((await cluster.Api.GetAsync($"{DaemonSets}/kube-flannel", Cancel)).Succeeded);
            Assert.Empty((await applier.ReadInventoryAsync(AddonNames.NetworkPlugin, Cancel)).Objects);

            await ApplyAsync("canal");
        }
        finally
        {
            await applier.DeleteAllAsync(AddonNames.NetworkPlugin, AddonInventory.Empty, Limit, CancellationToken.None);
            await cluster.Api.SendAsync(HttpMethod.Delete, $"{DaemonSets}/canal", null, "", CancellationToken.None);
        }

        async Task ApplyAsync(string plugin)
        {
            var config = ClusterConfiguration.Load($"nodes:\n- {{address: a, user: u, role: [controlplane, etcd, worker]}}\nnetwork: {{plugin: {plugin}}}\n").Require();
            var addon = AddonManifests.For(config).Single(manifest => manifest.Name == AddonNames.NetworkPlugin);
            var objects = ManifestReader.Read(addon.Yaml, addon.Name).Select(item => item.Body);
            await applier.ApplyAsync(addon.Name, objects, AddonInventory.Empty, Limit, Cancel);
        }
    }

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static ObjectKey Key(string daemonSet) => new("apps/v1", "DaemonSet", "kube-system", daemonSet);
}
