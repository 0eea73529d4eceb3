using RkeStack.Cli.Files;
using RkeStack.Cli.Terminals;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using Spectre.Console;

namespace RkeStack.Cli.Diagnostics;

/// <summary>Writes what is to be said about a cluster.yml for people: what, where, the line itself, and what to write.</summary>
internal static class DiagnosticText
{
    private static readonly string NotYaml = ErrorCatalogue.NotYaml.Code;
    private static readonly Style ErrorStyle = new(Color.Red, decoration: Decoration.Bold);
    private static readonly Style WarningStyle = new(Color.Yellow, decoration: Decoration.Bold);
    private static readonly Style Quiet = new(Color.Grey);

    /// <summary>Writes all of them, one after another.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="diagnostics">What is to be said.</param>
    /// <param name="file">The file that they are about.</param>
    public static void Write(IAnsiConsole console, IEnumerable<Diagnostic> diagnostics, ClusterFile file)
    {
        var source = new SourceExcerpt(file.Text);
        foreach (var diagnostic in diagnostics)
        {
            WriteOne(console, diagnostic, file.Name, source);
        }
    }

    private static void WriteOne(IAnsiConsole console, Diagnostic diagnostic, string file, SourceExcerpt source)
    {
        var isError = diagnostic.Severity == Severity.Error;
        console.Write(new Text(isError ? "error " : "warning ", isError ? ErrorStyle : WarningStyle));
        console.Line(diagnostic.Path.Length == 0 ? $"{diagnostic.Code}: {diagnostic.Message}" : $"{diagnostic.Code}: {diagnostic.Path}: {diagnostic.Message}");
        if (diagnostic.Line is { } line)
        {
            console.Line($"  --> {file}:{line}:{diagnostic.Column ?? 1}", Quiet);
            foreach (var shown in source.At(line, diagnostic.Column ?? 1, diagnostic.Code != NotYaml))
            {
                console.Line(shown, Quiet);
            }
        }

        if (diagnostic.Fix.Length > 0)
        {
            console.Line($"  fix: {diagnostic.Fix}");
        }

        console.WriteLine();
    }
}
