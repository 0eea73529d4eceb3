using System.Diagnostics;

namespace RkeStack.Cli.Tests.Program;

/// <summary>Starts the program itself: the published file where <c>RKESTACK_CLI_PUBLISHED</c> names its folder, else the one built beside the tests.</summary>
internal static class Rkestack
{
    /// <summary>The folder of the published program; null where there is none.</summary>
    public static string? Published { get; } = Environment.GetEnvironmentVariable("RKESTACK_CLI_PUBLISHED") is { Length: > 0 } folder ? folder : null;

    private static string File => Path.Combine(Published ?? AppContext.BaseDirectory, "rkestack");

    /// <summary>Runs it to its end.</summary>
    public static Task<Ended> RunAsync(CancellationToken cancellationToken, params string[] arguments) =>
        RunAsync(cancellationToken, new Start(arguments));

    /// <summary>Runs it to its end.</summary>
    public static async Task<Ended> RunAsync(CancellationToken cancellationToken, Start start)
    {
        var info = new ProcessStartInfo(
            start.OutputFile is null ? File : "/bin/sh",
            start.OutputFile is null ? start.Arguments : ["-c", "out=$1; shift; exec \"$@\" > \"$out\"", "sh", start.OutputFile, File, .. start.Arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = start.Folder,
        };
        foreach (var (name, value) in start.Environment)
        {
            info.Environment[name] = value;
        }

        using var process = Process.Start(info)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardInput.WriteAsync(start.Input.AsMemory(), cancellationToken);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken);
            return new Ended(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
