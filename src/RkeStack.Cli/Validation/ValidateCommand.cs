using System.CommandLine;
using RkeStack.Cli.Commands;
using RkeStack.Cli.Diagnostics;
using RkeStack.Cli.Files;
using RkeStack.Cli.Plans;
using RkeStack.Cli.Terminals;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cli.Validation;

/// <summary><c>rkestack validate</c>: everything that is wrong with a cluster.yml, at once.</summary>
internal static class ValidateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Define(ITerminal terminal)
    {
        var file = CommandOptions.File();
        var output = CommandOptions.Output();
        var strict = new Option<bool>("--strict") { Description = "Warnings end with 1 too." };
        var command = new ExampleCommand(
            "validate",
            "Says everything that is wrong with a cluster.yml, with the line and what to write.",
            "rkestack validate",
            "rkestack validate --strict clusters/prod.yml",
            "rkestack validate --output json - < cluster.yml") { file, strict, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var read = await ClusterFile.ReadAsync(parsed.GetRequiredValue(file), terminal, cancellationToken);
            return await TellAsync(terminal, PlannedFile.Of(read, MeaningOfUnwritten.Rke), parsed.GetValue(strict), parsed.IsJson(output), cancellationToken);
        });
        return command;
    }

    private static async Task<int> TellAsync(ITerminal terminal, PlannedFile planned, bool strict, bool json, CancellationToken cancellationToken)
    {
        if (json)
        {
            await terminal.Output.WriteAsync(JsonOutput.Text(writer => DiagnosticsJson.Write(writer, planned.Diagnostics)).AsMemory(), cancellationToken);
        }
        else
        {
            var console = terminal.Answers();
            DiagnosticText.Write(console, planned.Diagnostics, planned.File);
            console.Line(Summary(planned));
        }

        return planned.IsRefused || (strict && planned.Diagnostics.Count > 0) ? ExitCodes.Refused : ExitCodes.Fine;
    }

    private static string Summary(PlannedFile planned)
    {
        var errors = planned.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var warnings = planned.Diagnostics.Count - errors;
        return $"{planned.File.Name}: {Count(errors, "error")}, {Count(warnings, "warning")}"
            + (planned.Answer is { } answer ? $"; {Count(answer.Config.Nodes.Length, "node")}, Kubernetes {answer.Config.KubernetesVersion}" : "");
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
