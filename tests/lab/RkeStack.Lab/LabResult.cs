namespace RkeStack.Labs;

/// <summary>What a command in a host, or of the lab itself, came to.</summary>
/// <param name="ExitCode">0 on success.</param>
/// <param name="Output">All of its standard output.</param>
/// <param name="Error">All of its standard error.</param>
public sealed record LabResult(int ExitCode, string Output, string Error)
{
    /// <summary>The output without white space around it.</summary>
    /// <exception cref="LabException">The command failed; with its exit code and standard error.</exception>
    public string OutputOrThrow() => ExitCode == 0
        ? Output.Trim()
        : throw new LabException($"The command ended with exit code {ExitCode}: {Error.Trim()}");
}
