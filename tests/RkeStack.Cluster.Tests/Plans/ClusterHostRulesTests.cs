using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Plans;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

public class ClusterHostRulesTests
{
    [Theory]
    [InlineData("10%", 1)]
    [InlineData("50%", 2)]
    [InlineData("100%", 5)]
    [InlineData("3", 3)]
    public void A_share_of_the_workers_is_rounded_down_and_at_least_one(string limit, int expected)
    {
        var config = Config($"upgrade_strategy: {{max_unavailable_worker: '{limit}', max_unavailable_controlplane: '2'}}");
        Assert.Equal(expected, ClusterHostRules.MaxUnavailable(config, Host(config, "192.0.2.9")));
    }

    [Fact]
    public void Hosts_with_a_control_plane_have_a_limit_of_their_own()
    {
        var config = Config("upgrade_strategy: {max_unavailable_worker: '100%', max_unavailable_controlplane: '2'}");
        Assert.Equal(2, ClusterHostRules.MaxUnavailable(config, Host(config, "192.0.2.1")));
    }

    [Fact]
    public void Any_Docker_is_accepted_where_its_version_is_to_be_ignored()
    {
        Assert.Null(ClusterHostRules.DockerVersions(Config("ignore_docker_version: true")));
        Assert.Contains("28.1", ClusterHostRules.DockerVersions(Config("ignore_docker_version: false"))!.Value);
    }

    private static ClusterConfig Config(string more) => ClusterConfiguration.LoadToBuild($$"""
        nodes:
        - {address: 192.0.2.1, user: rke, role: [controlplane, etcd, worker]}
        - {address: 192.0.2.5, user: rke, role: [worker]}
        - {address: 192.0.2.6, user: rke, role: [worker]}
        - {address: 192.0.2.7, user: rke, role: [worker]}
        - {address: 192.0.2.8, user: rke, role: [worker]}
        - {address: 192.0.2.9, user: rke, role: [worker]}
        kubernetes_version: v1.32.6-rancher1-1
        network: {plugin: flannel}
        ingress: {provider: none}
        {{more}}
        """).Require();

    private static HostPlan Host(ClusterConfig config, string address) => ClusterPlanner.Plan(config)[address];
}
