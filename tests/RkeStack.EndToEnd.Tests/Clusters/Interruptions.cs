using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>Runs that end in the middle, at the moment when the CLI shows a certain line.</summary>
public static class Interruptions
{
    /// <summary>The arguments of a <c>pulumi up</c>.</summary>
    public static string[] Up { get; } = ["up", "--yes", "--skip-preview", "--stack", "dev"];

    /// <summary>The arguments of a <c>pulumi destroy</c>.</summary>
    public static string[] Destroy { get; } = ["destroy", "--yes", "--skip-preview", "--stack", "dev"];

    /// <summary>Kills the provider.</summary>
    /// <param name="project">Whose run.</param>
    /// <param name="moment">The words to wait for.</param>
    /// <param name="arguments">The run.</param>
    /// <param name="cancel">Ends the test.</param>
    /// <param name="until">What to wait for besides; null for nothing.</param>
    public static async Task KillProviderAtAsync(ClusterProject project, string moment, string[] arguments, CancellationToken cancel, Func<Task<bool>>? until = null)
    {
        await using var run = project.Pulumi.Start(arguments);
        await SeeAsync(run, moment, cancel);
        while (until is not null && !await until())
        {
            Assert.False(run.HasEnded, $"the run ended before it was killed:\n{run.Output}");
        }

        await Command.RunAsync("/usr/bin/pkill", ["-KILL", "-P", $"{run.Id}", "-f", "pulumi-resource-rkestack"], cancel);
        Assert.NotEqual(0, (await run.EndAsync(cancel)).ExitCode);
    }

    /// <summary>Sends the CLI a signal; of a killed one the lock is taken away, as its user would.</summary>
    public static async Task StopCliAtAsync(ClusterProject project, string moment, string[] arguments, string signal, CancellationToken cancel)
    {
        await using var run = project.Pulumi.Start(arguments);
        await SeeAsync(run, moment, cancel);
        await run.SignalAsync(signal);
        Assert.NotEqual(0, (await run.EndAsync(cancel)).ExitCode);
        if (signal == "KILL")
        {
            (await project.Pulumi.RunAsync(cancel, "cancel", "--yes", "--stack", "dev")).EnsureSuccess();
        }
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
