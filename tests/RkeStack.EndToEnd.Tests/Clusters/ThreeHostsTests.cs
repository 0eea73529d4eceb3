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

        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();

        var nodes = (await project.KubectlAsync(cancel, "get nodes --no-headers")).OutputOrThrow().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, nodes.Count(node => node.Contains(" Ready ", StringComparison.Ordinal)));
        var members = (await project.Lab.ShellAsync(project.Lab.Hosts[0], "docker exec etcd etcdctl member list", cancel)).OutputOrThrow();
        Assert.Equal(3, members.Split('\n').Count(member => member.Contains("started", StringComparison.Ordinal) && member.EndsWith("false", StringComparison.Ordinal)));
        await ContainerComparison.AssertEqualsCaseAsync(project, oracle, cancel);
        var again = (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.DoesNotContain("updated", again.Output, StringComparison.Ordinal);

        (await project.Pulumi.DestroyAsync(cancel)).EnsureSuccess();
        foreach (var host in Enumerable.Range(0, 3))
        {
            Assert.Empty(await project.ContainersAsync(host, cancel));
        }
    }
}
