using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Nodes;
using Xunit;

namespace RkeStack.Engine.Tests.Nodes;

public class RoleContainersTests
{
    private const string Yaml = """
        nodes:
        - {address: 192.0.2.1, user: rke, role: [etcd, controlplane]}
        - {address: 192.0.2.2, user: rke, role: [worker]}
        network: {plugin: flannel}
        ingress: {provider: none}
        """;

    [Fact]
    public void The_containers_of_a_role_are_those_that_are_planned_for_it_with_all_that_can_be_turned_off()
    {
        var hosts = ClusterPlanner.Plan(ClusterConfiguration.Load(Yaml).Require()).Hosts;
        Assert.Equal(RoleContainers.Etcd.Order(), Names(hosts[0].Etcd!.Containers));
        Assert.Equal(RoleContainers.ControlPlane.Order(), Names(hosts[0].ControlPlane!.Containers));
        Assert.Equal(RoleContainers.Worker.Order(), Names(hosts[1].Worker.Containers));
        Assert.Equal(["nginx-proxy"], RoleContainers.Worker.NotIn(hosts[0].Worker.Containers));
    }

    [Fact]
    public void Snapshots_that_are_turned_off_are_what_etcd_no_longer_has()
    {
        var hosts = ClusterPlanner.Plan(ClusterConfiguration.Load($"{Yaml}\nservices: {{etcd: {{snapshot: false}}}}").Require()).Hosts;
        Assert.Equal(["etcd-rolling-snapshots"], RoleContainers.Etcd.NotIn(hosts[0].Etcd!.Containers));
    }

    private static IEnumerable<string> Names(IEnumerable<ContainerPlan> containers) => containers.Select(container => container.Name).Order();
}
