using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>The provider or the CLI dies, or the user stops it, and the next run goes on.</summary>
[Trait("Needs", "Lab")]
public class InterruptionTests
{
    private static readonly string[] Up = ["up", "--yes", "--skip-preview", "--stack", "dev"];
    private static readonly string[] Destroy = ["destroy", "--yes", "--skip-preview", "--stack", "dev"];

    [Fact]
    public async Task A_run_that_was_killed_anywhere_is_finished_by_the_next()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var project = await ClusterProject.CreateAsync(1, cancel);
        project.WriteAllRoles();
        var before = await HostTraces.TakeAsync(project, 0, cancel);

        await KillProviderAtAsync(project, "making keys", Up, cancel);
        await KillProviderAtAsync(project, "checking the host", Up, cancel);
        await KillProviderAtAsync(project, "starting etcd", Up, cancel);
        await StopCliAtAsync(project, "starting kube-apiserver", "INT", cancel);
        await KillProviderAtAsync(project, "starting kube-apiserver", Up, cancel);
        await StopCliAtAsync(project, "starting kubelet", "KILL", cancel);
        (await project.Pulumi.RunAsync(cancel, "cancel", "--yes", "--stack", "dev")).EnsureSuccess();
        await KillProviderAtAsync(project, "starting kubelet", Up, cancel);

        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Contains(" Ready ", (await project.KubectlAsync(cancel, "get nodes --no-headers")).OutputOrThrow(), StringComparison.Ordinal);
        await ContainerComparison.AssertEqualsRkesHostAsync(project, cancel);

        await KillProviderAtAsync(project, "cleaning the host", Destroy, cancel);
        (await project.Pulumi.DestroyAsync(cancel)).EnsureSuccess();
        HostTraces.AssertSame(before, await HostTraces.TakeAsync(project, 0, cancel));
    }

    private static async Task KillProviderAtAsync(ClusterProject project, string moment, string[] arguments, CancellationToken cancel)
    {
        await using var run = project.Pulumi.Start(arguments);
        await SeeAsync(run, moment, cancel);
        await Command.RunAsync("/usr/bin/pkill", ["-KILL", "-P", $"{run.Id}", "-f", "pulumi-resource-rkestack"], cancel);
        Assert.NotEqual(0, (await run.EndAsync(cancel)).ExitCode);
    }

    private static async Task StopCliAtAsync(ClusterProject project, string moment, string signal, CancellationToken cancel)
    {
        await using var run = project.Pulumi.Start(Up);
        await SeeAsync(run, moment, cancel);
        await run.SignalAsync(signal);
        Assert.NotEqual(0, (await run.EndAsync(cancel)).ExitCode);
    }

    private static async Task SeeAsync(Command run, string moment, CancellationToken cancel)
    {
        while (!run.Output.Contains(moment, StringComparison.Ordinal))
        {
            Assert.False(run.HasEnded, $"the run ended without '{moment}':\n{run.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancel);
        }
    }
}
