using RkeStack.Cluster.Tests.Oracles;
using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

[Trait("Needs", "Lab")]
[Trait("Hosts", "Several")]
public class ThreeHostsTests
{
    [Fact]
    public async Task Three_hosts_with_all_roles_found_one_etcd_cluster_and_serve_three_control_planes()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var project = await ClusterProject.CreateAsync(3, cancel);
        var oracle = OracleCases.Get("three-hosts");
        project.WriteCase(oracle);
        var before = await project.TracesAsync(cancel);

        await project.CountConnectionsAsync(cancel);
        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Equal([1, 1, 1], await project.ConnectionsAsync(cancel));

        var nodes = (await project.KubectlAsync(cancel, "get nodes --no-headers")).OutputOrThrow().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, nodes.Count(node => node.Contains(" Ready ", StringComparison.Ordinal)));
        var members = (await project.Lab.ShellAsync(project.Lab.Hosts[0], "docker exec etcd etcdctl member list", cancel)).OutputOrThrow();
        Assert.Equal(3, members.Split('\n').Count(member => member.Contains("started", StringComparison.Ordinal) && member.EndsWith("false", StringComparison.Ordinal)));
        await ContainerComparison.AssertEqualsCaseAsync(project, oracle, cancel);
        await project.CountConnectionsAsync(cancel);
        (await project.Pulumi.UpAsync(cancel, "--expect-no-changes")).EnsureSuccess();
        Assert.Equal([0, 0, 0], await project.ConnectionsAsync(cancel));
        (await project.Pulumi.RunAsync(cancel, "up", "--yes", "--refresh", "--expect-no-changes", "--stack", "dev")).EnsureSuccess();

        (await project.Pulumi.DestroyAsync(cancel)).EnsureSuccess();
        HostTraces.AssertSame(before, await project.TracesAsync(cancel));
    }
}
