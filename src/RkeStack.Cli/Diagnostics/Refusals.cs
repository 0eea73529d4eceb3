using RkeStack.Cli.Files;
using RkeStack.Cli.Terminals;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cli.Diagnostics;

/// <summary>How commands tell that a cluster.yml is refused, and of what they warn.</summary>
internal static class Refusals
{
    /// <summary>Tells why a file is refused, in the form that was asked for.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> TellAsync(
        ITerminal terminal, IReadOnlyList<Diagnostic> diagnostics, ClusterFile file, bool json, CancellationToken cancellationToken)
    {
        if (json)
        {
            await terminal.Output.WriteAsync(JsonOutput.Text(writer => DiagnosticsJson.Write(writer, diagnostics)).AsMemory(), cancellationToken);
        }
        else
        {
            DiagnosticText.Write(terminal.Answers(), diagnostics, file);
        }

        return ExitCodes.Refused;
    }

    /// <summary>Tells the warnings about an accepted file beside the answer.</summary>
    public static void Warn(ITerminal terminal, IEnumerable<Diagnostic> diagnostics, ClusterFile file) =>
        DiagnosticText.Write(terminal.Remarks(), diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Warning), file);
}
