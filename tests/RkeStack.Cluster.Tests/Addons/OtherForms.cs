using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Tests.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Addons;

public class OtherForms
{
    private static readonly ClusterConfig Cluster = Given.Config("network: {plugin: flannel}\ndns: {nodelocal: {ip_address: 169.254.20.10}}\ningress: {provider: none}\n");
    private static readonly ClusterConfig Weave = Given.Config("kubernetes_version: v1.29.15-rancher1-1\nnetwork: {plugin: weave}\n");

    [Theory]
    [InlineData(AddonNames.NetworkPlugin, "v1.20.15-rancher2-2", "v1.21.14-rancher1-1")]
    [InlineData(AddonNames.CoreDns, "v1.21.8-rancher1-1", "v1.23.16-rancher2-3")]
    [InlineData(AddonNames.CoreDns, "v1.19.16-rancher2-1", "v1.21.8-rancher1-1")]
    [InlineData(AddonNames.NodeLocalDns, "v1.20.15-rancher2-2", "v1.21.14-rancher1-1")]
    [InlineData(AddonNames.MetricsServer, "v1.22.17-rancher1-1", "v1.23.16-rancher2-3")]
    [InlineData(AddonNames.MetricsServer, "v1.21.14-rancher1-1", "v1.22.17-rancher1-1")]
    [InlineData(AddonNames.MetricsServer, "v1.20.4-rancher1-1", "v1.21.14-rancher1-1")]
    [InlineData(AddonNames.MetricsServer, "v1.19.16-rancher2-1", "v1.20.4-rancher1-1")]
    public void An_older_form_differs_from_the_newer_one_as_it_was_looked_at(string addon, string older, string newer) =>
        Matches($"{addon}-{older.Split('-')[0]}", Of(Cluster, addon, older), Of(Cluster, addon, newer));

    [Fact]
    public void The_oldest_weave_prepares_its_host_itself() => Matches(
        "weave-v1.20.3", Of(Weave, AddonNames.NetworkPlugin, "v1.20.3-rancher1-1"), Of(Weave, AddonNames.NetworkPlugin, "v1.29.15-rancher1-1"));

    private static void Matches(string name, string older, string newer) => Snapshot.Matches(name, LineDifference.Between(older, newer), "diff");

    private static string Of(ClusterConfig config, string addon, string version) =>
        AddonManifests.For(config with { KubernetesVersion = version }).Single(manifest => manifest.Name == addon).Yaml;
}
