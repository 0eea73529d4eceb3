using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>The provider or the CLI dies, or the user stops it, and the next run goes on.</summary>
[Trait("Needs", "Lab")]
public class InterruptionTests
{
    // The moment before a step is recorded, from the first resource to the last.
    private static readonly string[] UpMoments =
        ["making keys", "checking the host", "starting etcd", "starting kube-apiserver", "starting kubelet"];

    [Fact]
    public async Task A_run_that_was_killed_anywhere_is_finished_by_the_next()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var project = await ClusterProject.CreateAsync(1, cancel);
        project.WriteAllRoles();
        var before = await HostTraces.TakeAsync(project, 0, cancel);

        foreach (var moment in UpMoments)
        {
            await KillProviderAtAsync(project, moment, cancel, "up", "--yes", "--skip-preview", "--stack", "dev");
        }

        await StopCliAtAsync(project, "starting kube-apiserver", "INT", cancel);
        await StopCliAtAsync(project, "starting kubelet", "KILL", cancel);
        (await project.Pulumi.RunAsync(cancel, "cancel", "--yes", "--stack", "dev")).EnsureSuccess();

        (await project.Pulumi.UpAsync(cancel)).EnsureSuccess();
        Assert.Contains(" Ready ", (await project.KubectlAsync(cancel, "get nodes --no-headers")).OutputOrThrow(), StringComparison.Ordinal);
        await ContainerComparison.AssertEqualsRkeAsync(project, 0, cancel);

        await KillProviderAtAsync(project, "cleaning the host", cancel, "destroy", "--yes", "--skip-preview", "--stack", "dev");
        (await project.Pulumi.DestroyAsync(cancel)).EnsureSuccess();
        HostTraces.AssertSame(before, await HostTraces.TakeAsync(project, 0, cancel));
    }

    private static async Task KillProviderAtAsync(ClusterProject project, string moment, CancellationToken cancel, params string[] arguments)
    {
        await using var run = project.Pulumi.Start(arguments);
        if (await SeesAsync(run, moment, cancel))
        {
            await Command.RunAsync("/usr/bin/pkill", ["-KILL", "-P", $"{run.Id}", "-f", "pulumi-resource-rkestack"], cancel);
            Assert.NotEqual(0, (await run.EndAsync(cancel)).ExitCode);
        }
    }

    private static async Task StopCliAtAsync(ClusterProject project, string moment, string signal, CancellationToken cancel)
    {
        await using var run = project.Pulumi.Start("up", "--yes", "--skip-preview", "--stack", "dev");
        if (await SeesAsync(run, moment, cancel))
        {
            await run.SignalAsync(signal);
            Assert.NotEqual(0, (await run.EndAsync(cancel)).ExitCode);
        }
    }

    // False when the run passed that moment in an earlier one, and ended by itself.
    private static async Task<bool> SeesAsync(Command run, string moment, CancellationToken cancel)
    {
        while (!run.Output.Contains(moment, StringComparison.Ordinal))
        {
            if (run.HasEnded)
            {
                return false;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancel);
        }

        return true;
    }
}
