using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Plans;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

public class ClusterTracesTests
{
    [Theory]
    [InlineData("/", "")]
    [InlineData("/opt/k8s", "/opt/k8s")]
    public void A_cluster_shows_by_directories_that_it_makes(string prefix, string root)
    {
        var plan = ClusterPlanner.Plan(Config($"prefix_path: {prefix}"));
        var made = plan.Hosts.SelectMany(host => host.OwnedPaths).Select(path => path.Path).ToHashSet();
        Assert.Contains($"{root}/etc/kubernetes", ClusterTraces.Directories(prefix));
        Assert.Contains($"{root}/var/lib/kubelet", ClusterTraces.Directories(prefix));
        Assert.Equal([], ClusterTraces.Directories(prefix).Except(made));
    }

    [Fact]
    public void Every_port_of_the_components_is_known_by_the_component()
    {
        var uses = ClusterPlanner.Plan(Config("")).Hosts.SelectMany(host => host.Ports).Where(use => use.Protocol == "tcp" && use.Component.StartsWith("kube", StringComparison.Ordinal));
        Assert.Equal([], uses.Where(use => use.Port is not 10010 && ClusterTraces.UseOf(use.Port, use.Protocol)?.Component.Contains(use.Component, StringComparison.Ordinal) != true).Select(use => use.ToString()));
        Assert.Null(ClusterTraces.UseOf(8472, "tcp"));
        Assert.Null(ClusterTraces.UseOf(22, "tcp"));
    }

    private static ClusterConfig Config(string more) => ClusterConfiguration.LoadToBuild($$"""
        nodes:
        - {address: 192.0.2.1, user: rke, role: [controlplane, etcd, worker]}
        kubernetes_version: v1.32.6-rancher1-1
        network: {plugin: flannel}
        {{more}}
        """).Require();
}
