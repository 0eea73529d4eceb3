using System.Collections.Immutable;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Plans;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

public class DiskNeedsTests
{
    private static readonly ClusterPlan Planned = ClusterPlanner.Plan(ClusterConfiguration.LoadToBuild("""
        nodes:
        - {address: 192.0.2.1, user: rke, role: [controlplane, etcd]}
        - {address: 192.0.2.2, user: rke, role: [worker]}
        kubernetes_version: v1.32.6-rancher1-1
        network: {plugin: flannel}
        prefix_path: /opt/k8s/
        """).Require());

    [Theory]
    [InlineData(0, "/", "/etc/kubernetes /var/lib/kubelet /var/lib/etcd")]
    [InlineData(1, "/", "/etc/kubernetes /var/lib/kubelet")]
    [InlineData(0, "/opt/k8s/", "/opt/k8s/etc/kubernetes /opt/k8s/var/lib/kubelet /opt/k8s/var/lib/etcd")]
    [InlineData(1, "/opt/k8s/", "/opt/k8s/etc/kubernetes /opt/k8s/var/lib/kubelet")]
    public void Of_what_is_planned_the_directories_that_hold_files_data_and_pods_need_room(int host, string prefix, string directories) => Assert.Equal(
        directories.Split(' '), DiskNeeds.Of(Owned(host, prefix), prefix).Select(need => need.Directory));

    private static ImmutableArray<OwnedPath> Owned(int host, string prefix) =>
        prefix == "/" ? [.. Planned.Hosts[host].OwnedPaths.Select(path => path with { Path = path.Path.Replace("/opt/k8s/", "/", StringComparison.Ordinal) })]
            : Planned.Hosts[host].OwnedPaths;
}
