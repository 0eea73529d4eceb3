using RkeStack.Cluster.Tests.Oracles;
using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

[Trait("Needs", "Lab")]
[Trait("Lane", "Second")]
public class ThreeHostsTests
{
    [Fact]
    public async Task Three_hosts_with_all_roles_found_one_etcd_cluster_serve_three_control_planes_and_one_of_them_may_be_lost()
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
        Assert.Equal(3, await VotersAsync(project, cancel));
        await ContainerComparison.AssertEqualsCaseAsync(project, oracle, cancel);
        await project.CountConnectionsAsync(cancel);
        (await project.Pulumi.UpAsync(cancel, "--expect-no-changes")).EnsureSuccess();
        Assert.Equal([0, 0, 0], await project.ConnectionsAsync(cancel));
        (await project.Pulumi.RunAsync(cancel, "up", "--yes", "--refresh", "--expect-no-changes", "--stack", "dev")).EnsureSuccess();

        await LoseAsync(project, oracle, lost: 2, cancel);
        (await project.Pulumi.DestroyAsync(cancel)).EnsureSuccess();
        foreach (var host in Enumerable.Range(0, 2))
        {
            HostTraces.AssertSame(before[host], await HostTraces.TakeAsync(project, host, cancel));
        }
    }

    // A host is gone for good: a refresh warns of it, and once it is taken out of cluster.yml the others go on without it.
    private static async Task LoseAsync(ClusterProject project, OracleCase oracle, int lost, CancellationToken cancel)
    {
        var host = project.Lab.Hosts[lost];
        await project.Lab.PowerOffAsync(host, cancel);
        var refresh = (await project.Pulumi.RunAsync(cancel, "refresh", "--yes", "--skip-preview", "--stack", "dev")).EnsureSuccess();
        Assert.Contains($"{host.Address} is not looked at", refresh.All, StringComparison.Ordinal);

        project.Services = LabFlag.Services.Replace("services:\n", "services:\n  etcd: {snapshot: false}\n", StringComparison.Ordinal);
        project.WriteCase(oracle);
        project.TakeOut(lost);
        var refused = await project.Pulumi.UpAsync(cancel);
        Assert.Contains("RKE9020", refused.All, StringComparison.Ordinal);
        Assert.Equal(3, await VotersAsync(project, cancel));
        Assert.DoesNotContain("etcd-rolling-snapshots", await project.ContainersAsync(0, cancel));

        (await project.Pulumi.RunAsync(cancel, "config", "set", "rkestack:deleteUnreachable", "true", "--stack", "dev")).EnsureSuccess();
        var up = (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Contains($"{host.Address} is forgotten", up.All, StringComparison.Ordinal);
        Assert.Equal(2, await VotersAsync(project, cancel));
        (await project.Lab.ShellAsync(project.Lab.Hosts[0], "docker exec etcd etcdctl endpoint health --cluster", cancel)).OutputOrThrow();
        var nodes = (await project.KubectlAsync(cancel, "get nodes --no-headers")).OutputOrThrow().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, nodes.Count(node => node.Contains(" Ready ", StringComparison.Ordinal)));
        Assert.Equal(2, nodes.Length);
    }

    private static async Task<int> VotersAsync(ClusterProject project, CancellationToken cancel)
    {
        var members = (await project.Lab.ShellAsync(project.Lab.Hosts[0], "docker exec etcd etcdctl member list", cancel)).OutputOrThrow();
        return members.Split('\n').Count(member => member.Contains("started", StringComparison.Ordinal) && member.EndsWith("false", StringComparison.Ordinal));
    }
}
