using RkeStack.EndToEnd.Tests.Cli;
using RkeStack.EndToEnd.Tests.Processes;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

[Trait("Needs", "Lab")]
[Trait("Also", "Published")]
public class SmallestClusterTests
{
    [Fact]
    public async Task One_host_becomes_a_ready_cluster_and_is_given_back_as_it_was()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var plugin = new CountedPlugin();
        await using var project = await ClusterProject.CreateAsync(1, cancel, plugin: plugin.Folder);
        project.WriteSmallest();
        var before = await HostTraces.TakeAsync(project, 0, cancel);

        await project.CountConnectionsAsync(cancel);
        var preview = (await project.Pulumi.PreviewAsync(cancel)).EnsureSuccess();
        Assert.Equal([0], await project.ConnectionsAsync(cancel));
        foreach (var type in new[] { "Cluster", "ClusterPki", "Host", "EtcdNode", "ControlPlaneNode", "WorkerNode", "NodesReady", "ClusterAddon" })
        {
            Assert.Contains($"rkestack:index:{type}", preview.Output, StringComparison.Ordinal);
        }

        HostTraces.AssertSame(before, await HostTraces.TakeAsync(project, 0, cancel));

        plugin.Watch(project.Pulumi);
        var up = (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Contains("RKE0401", up.All, StringComparison.Ordinal);
        Assert.Contains("RKE0402", up.All, StringComparison.Ordinal);
        AssertOneServed(plugin, "Create", 10);
        Assert.Contains(" Ready ", (await project.KubectlAsync(cancel, "get nodes --no-headers")).OutputOrThrow(), StringComparison.Ordinal);
        await ContainerComparison.AssertEqualsRkesHostAsync(project, cancel);

        var facts = await HostFactsAnswer.AskAsync(project, 0, cancel);
        Assert.NotEmpty(facts["caFingerprint"]!.GetValue<string>());
        Assert.StartsWith("ssh-", facts["hostKey"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(facts["takenPorts"]!.AsArray(), port => port!["number"]!.GetValue<int>() == 6443);
        Assert.Contains(facts["clusterContainers"]!.AsArray(), name => name!.GetValue<string>() == "kubelet");
        Assert.Contains(facts["clusterDirectories"]!.AsArray(), path => path!.GetValue<string>() == "/etc/kubernetes");

        await project.CountConnectionsAsync(cancel);
        (await project.Pulumi.UpAsync(cancel, "--expect-no-changes")).EnsureSuccess();
        Assert.Equal([0], await project.ConnectionsAsync(cancel));

        plugin.Watch(project.Pulumi);
        (await project.Pulumi.DestroyAsync(cancel)).EnsureSuccess();
        // Roles and add-ons are gone with the certificates: only these and the host are deleted.
        AssertOneServed(plugin, "Delete", 2);
        HostTraces.AssertSame(before, await HostTraces.TakeAsync(project, 0, cancel));

        (await project.Pulumi.UpAsync(cancel, "--parallel", "1")).EnsureSuccess();
        Assert.Contains(" Ready ", (await project.KubectlAsync(cancel, "get nodes --no-headers")).OutputOrThrow(), StringComparison.Ordinal);
    }

    // A process that serves resources was configured once; those that only told their schema were not.
    private static void AssertOneServed(CountedPlugin plugin, string operation, int times)
    {
        var served = plugin.Served();
        Assert.Equal((1, times), (served["Configure"], served[operation]));
        Assert.InRange(plugin.ProcessIds.Count, 1, 2);
    }
}
