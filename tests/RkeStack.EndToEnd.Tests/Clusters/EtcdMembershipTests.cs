using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>etcd away from the control plane, and members that come and go while the cluster runs.</summary>
[Trait("Needs", "Lab")]
[Trait("Lane", "Second")]
public class EtcdMembershipTests
{
    [Fact]
    public async Task Members_join_and_leave_and_those_that_stay_are_not_restarted()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var project = await ClusterProject.CreateAsync(3, cancel);
        project.WriteNodes((0, "role: [controlplane, etcd]"), (1, "role: [worker]"), (2, "role: [etcd]"));
        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Equal([0, 2], await MembersAsync(project, cancel));
        var nodes = (await project.KubectlAsync(cancel, "get nodes --no-headers")).OutputOrThrow().Split('\n');
        Assert.Equal(3, nodes.Count(node => node.Contains(" Ready ", StringComparison.Ordinal)));
        Assert.Contains("nginx-proxy", (await project.ContainersAsync(2, cancel)).Keys);
        var before = (await EtcdAsync(project, 0, cancel), await EtcdAsync(project, 2, cancel));
        (await project.KubectlAsync(cancel, "create configmap kept --from-literal=a=b")).OutputOrThrow();

        project.WriteNodes((0, "role: [controlplane, etcd]"), (1, "role: [worker, etcd]"), (2, "role: [etcd]"));
        await Interruptions.KillProviderAtAsync(project, "as a learner", Interruptions.Up, cancel);
        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Equal([0, 1, 2], await MembersAsync(project, cancel));
        Assert.Equal(before, (await EtcdAsync(project, 0, cancel), await EtcdAsync(project, 2, cancel)));

        project.WriteNodes((0, "role: [controlplane, etcd]"), (1, "role: [worker, etcd]"));
        await Interruptions.KillProviderAtAsync(project, "cleaning the host", Interruptions.Up, cancel);
        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Equal([0, 1], await MembersAsync(project, cancel));
        Assert.Empty(await project.ContainersAsync(2, cancel));
        Assert.Equal(before.Item1, await EtcdAsync(project, 0, cancel));
        Assert.Contains("kept", (await project.KubectlAsync(cancel, "get configmaps")).OutputOrThrow(), StringComparison.Ordinal);
        (await project.Pulumi.UpAsync(cancel, "--expect-no-changes")).EnsureSuccess();

        (await project.Pulumi.DestroyAsync(cancel)).EnsureSuccess();
        Assert.Empty(await project.ContainersAsync(0, cancel));
    }

    // The hosts, by number, whose member has started and votes.
    private static async Task<IEnumerable<int>> MembersAsync(ClusterProject project, CancellationToken cancel)
    {
        var list = (await project.Lab.ShellAsync(project.Lab.Hosts[0], "docker exec etcd etcdctl member list", cancel)).OutputOrThrow().Split('\n');
        return Enumerable.Range(0, 3).Where(host => list.Any(member =>
            member.Contains($"//{project.Lab.Hosts[host].Address}:2380", StringComparison.Ordinal)
            && member.Contains("started", StringComparison.Ordinal)
            && member.EndsWith("false", StringComparison.Ordinal)));
    }

    private static async Task<string> EtcdAsync(ClusterProject project, int host, CancellationToken cancel) =>
        (await project.ContainersAsync(host, cancel))["etcd"]["Id"]!.GetValue<string>();
}
