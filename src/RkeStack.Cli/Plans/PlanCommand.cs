using System.CommandLine;
using RkeStack.Cli.Commands;
using RkeStack.Cli.Diagnostics;
using RkeStack.Cli.Files;
using RkeStack.Cli.Terminals;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cli.Plans;

/// <summary><c>rkestack plan</c>: what a cluster.yml puts on each host.</summary>
internal static class PlanCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Define(ITerminal terminal)
    {
        var file = CommandOptions.File();
        var output = CommandOptions.Output();
        var command = new Command("plan", "Shows what a cluster.yml puts on each host.") { file, output };
        command.SetAction((parsed, cancellationToken) => RunAsync(terminal, parsed.GetRequiredValue(file), parsed.IsJson(output), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ITerminal terminal, string path, bool json, CancellationToken cancellationToken)
    {
        var file = await ClusterFile.ReadAsync(path, terminal, cancellationToken);
        var configuration = ClusterConfiguration.Load(file.Text);
        ClusterAnswer answer;
        try
        {
            answer = ClusterAnswer.Of(configuration);
        }
        catch (DiagnosticException refused)
        {
            var warnings = configuration.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Warning);
            await terminal.Output.WriteAsync(JsonOutput.Text(writer => DiagnosticsJson.Write(writer, refused.Diagnostics.Concat(warnings))));
            return ExitCodes.Refused;
        }

        foreach (var warning in configuration.Diagnostics)
        {
            await terminal.Error.WriteLineAsync($"warning {warning}");
        }

        await terminal.Output.WriteAsync(JsonOutput.Text(writer => ClusterAnswerJson.Write(writer, answer)));
        return ExitCodes.Fine;
    }
}
