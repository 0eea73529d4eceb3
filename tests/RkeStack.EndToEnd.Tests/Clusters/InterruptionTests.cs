using RkeStack.EndToEnd.Tests.Cli;
using Xunit;
using static RkeStack.EndToEnd.Tests.Clusters.Interruptions;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>The provider or the CLI dies, or the user stops it, and the next run goes on.</summary>
[Trait("Needs", "Lab")]
public class InterruptionTests
{
    [Fact]
    public async Task A_run_that_was_killed_anywhere_is_finished_by_the_next()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var project = await ClusterProject.CreateAsync(1, cancel);
        project.WriteAllRoles();
        var before = await HostTraces.TakeAsync(project, 0, cancel);

        await KillProviderAtAsync(project, "making keys", Up, cancel);
        await KillProviderAtAsync(project, "checking the host", Up, cancel);
        var made = await FingerprintAsync(project, cancel);
        await KillProviderAtAsync(project, "starting etcd", Up, cancel);
        await StopCliAtAsync(project, "starting kube-apiserver", Up, "INT", cancel);
        await KillProviderAtAsync(project, "starting kube-apiserver", Up, cancel);
        await StopCliAtAsync(project, "starting kubelet", Up, "KILL", cancel);
        await KillProviderAtAsync(project, "starting kubelet", Up, cancel);
        await KillProviderAtAsync(project, "applying rke-coredns-addon", Up, cancel);

        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Contains(" Ready ", (await project.KubectlAsync(cancel, "get nodes --no-headers")).OutputOrThrow(), StringComparison.Ordinal);
        await ContainerComparison.AssertEqualsRkesHostAsync(project, cancel);
        Assert.Equal(made, await FingerprintAsync(project, cancel));

        var whole = await CountAsync(project, cancel);
        await KillProviderAtAsync(project, "connecting", Destroy, cancel);
        await StopCliAtAsync(project, "cleaning the host", Destroy, "INT", cancel);
        await KillProviderAtAsync(project, "cleaning the host", Destroy, cancel);
        await StopCliAtAsync(project, "cleaning the host", Destroy, "KILL", cancel);
        await KillProviderAtAsync(project, "cleaning the host", Destroy, cancel, async () => await CountAsync(project, cancel) < whole);
        await KillProviderAtAsync(project, "cleaning the host", Destroy, cancel, async () => await CountAsync(project, cancel) < whole / 2);
        await KillProviderAtAsync(project, "cleaning the host", Destroy, cancel, async () => await CountAsync(project, cancel) <= 1);
        (await project.Pulumi.DestroyAsync(cancel)).EnsureSuccess();
        HostTraces.AssertSame(before, await HostTraces.TakeAsync(project, 0, cancel));
    }

    private static async Task<int> CountAsync(ClusterProject project, CancellationToken cancel) =>
        int.Parse((await project.Lab.ShellAsync(project.Lab.Hosts[0], "docker ps -aq | wc -l", cancel)).OutputOrThrow(), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> FingerprintAsync(ClusterProject project, CancellationToken cancel) =>
        (await project.Pulumi.StateAsync(cancel))["deployment"]!["resources"]!.AsArray()
            .Single(resource => resource!["type"]!.GetValue<string>() == "rkestack:index:ClusterPki")!["outputs"]!["caFingerprint"]!.GetValue<string>();
}
