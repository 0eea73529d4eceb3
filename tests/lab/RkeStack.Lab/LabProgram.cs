using System.Diagnostics;

namespace RkeStack.Labs;

/// <summary>Runs <c>tests/lab/lab</c>, which stands above the directory of whoever runs the tests.</summary>
internal static class LabProgram
{
    private static readonly Lazy<string?> Path = new(Find);

    /// <summary>Whether there is such a program: not where only the compiled tests were copied to.</summary>
    public static bool Exists => Path.Value is not null;

    public static async Task<LabResult> RunAsync(IEnumerable<string> arguments, string? input, CancellationToken cancellationToken)
    {
        using var process = Start(arguments);
        try
        {
            // Read while it writes: a full pipe would stop it for ever.
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await WriteAsync(process, input, cancellationToken).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new LabResult(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <exception cref="LabException">It failed; with what it said.</exception>
    public static async Task<string> RunOrThrowAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var result = await RunAsync(arguments, input: null, cancellationToken).ConfigureAwait(false);
        return result.ExitCode == 0
            ? result.Output
            : throw new LabException($"lab {string.Join(' ', arguments)} failed: {result.Error.Trim()} {result.Output.Trim()}");
    }

    /// <summary>For the exit of the process, where nothing can be awaited.</summary>
    public static void RunToTheEnd(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Value ?? throw new LabException("tests/lab/lab is not above the tests' directory"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static async Task WriteAsync(Process process, string? input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The command ended without reading all of its input, as `head` does; its exit code says the rest.
        }
    }

    private static string? Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var program = System.IO.Path.Combine(directory.FullName, "tests", "lab", "lab");
            if (File.Exists(program))
            {
                return program;
            }
        }

        return null;
    }
}
