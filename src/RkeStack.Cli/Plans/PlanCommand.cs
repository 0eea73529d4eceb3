using System.CommandLine;
using RkeStack.Cli.Commands;
using RkeStack.Cli.Diagnostics;
using RkeStack.Cli.Differences;
using RkeStack.Cli.Files;
using RkeStack.Cli.Terminals;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cli.Plans;

/// <summary><c>rkestack plan</c>: what a cluster.yml puts on each host, or what changes from one to another.</summary>
internal static class PlanCommand
{
    private const int MostNamed = 10;

    /// <summary>Makes the command.</summary>
    public static Command Define(ITerminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The cluster.yml; - reads standard input. Two files show what changes from the first to the second.",
            Arity = new ArgumentArity(0, 2),
            DefaultValueFactory = _ => [ClusterFile.DefaultName],
        };
        files.Validators.Add(CommandOptions.RefuseEmpty);
        var host = new Option<string?>("--host") { Description = "Only the host with this address.", HelpName = "ADDRESS" };
        var output = CommandOptions.Output();
        var command = new ExampleCommand(
            "plan",
            "Shows what a cluster.yml puts on each host: containers, images, ports, files. Where network or ingress is not written, that is what"
                + " pulumi up deploys. With --output json the plan of one file is RKE's own, which holds the passwords and keys of the cluster.yml; the text form holds none.",
            "rkestack plan",
            "rkestack plan --host 10.0.0.1 cluster.yml",
            "rkestack plan --output json cluster.yml > plan.json",
            "rkestack plan cluster.yml cluster-new.yml",
            "git show HEAD:cluster.yml | rkestack plan - cluster.yml") { files, host, output };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminal, parsed.GetRequiredValue(files), new PlanView(parsed.GetValue(host), parsed.IsJson(output)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ITerminal terminal, string[] paths, PlanView view, CancellationToken cancellationToken)
    {
        if (paths.Count(path => path == ClusterFile.Stdin) > 1)
        {
            throw new Misuse("- stands for standard input twice, which can be read once", "Write one of both files to a file of its own.");
        }

        var planned = new List<PlannedFile>();
        foreach (var path in paths)
        {
            var file = await ClusterFile.ReadAsync(path, terminal, cancellationToken);
            planned.Add(PlannedFile.Of(file, view.Json && paths.Length == 1 ? MeaningOfUnwritten.Rke : MeaningOfUnwritten.Built));
        }

        if (planned.FindAll(file => file.IsRefused) is { Count: > 0 } refused)
        {
            return planned.Count == 1
                ? await Refusals.TellAsync(terminal, refused[0].Diagnostics, refused[0].File, view.Json, cancellationToken)
                : await TellRefusedAsync(terminal, refused, view.Json, cancellationToken);
        }

        Refusals.Warn(terminal, planned[^1].Diagnostics, planned[^1].File);
        if (view.Host is { } host && !planned.Exists(file => file.Answer!.Plan.Hosts.Any(known => known.Address == host)))
        {
            var hosts = planned[^1].Answer!.Plan.Hosts.Select(known => known.Address);
            throw new Misuse($"{planned[^1].File.Name} has no host with the address '{host}'", $"Write one of {string.Join(", ", hosts.Take(MostNamed))}.");
        }

        if (planned is [{ Answer: { } before }, { Answer: { } after } wanted])
        {
            Diagnostic[] step = [.. ClusterStep.Judge(before.Config, after.Config).Select(wanted.Source.Locate)];
            await TellDifferenceAsync(terminal, PlanDifference.Between(before, after).Of(view.Host), (step, wanted.File), view.Json, cancellationToken);
            return step.Any(found => found.Severity == Severity.Error) ? ExitCodes.Refused : ExitCodes.Fine;
        }

        await TellAsync(terminal, planned[0].Answer!.Of(view.Host), view.Json, cancellationToken);
        return ExitCodes.Fine;
    }

    private static async Task<int> TellRefusedAsync(ITerminal terminal, List<PlannedFile> refused, bool json, CancellationToken cancellationToken)
    {
        if (json)
        {
            var found = refused.SelectMany(file => file.Diagnostics.Select(diagnostic => (diagnostic, file.File.Name)));
            await terminal.Output.WriteAsync(JsonOutput.Text(writer => DiagnosticsJson.WriteObject(writer, found)).AsMemory(), cancellationToken);
            return ExitCodes.Refused;
        }

        foreach (var file in refused)
        {
            await Refusals.TellAsync(terminal, file.Diagnostics, file.File, json, cancellationToken);
        }

        return ExitCodes.Refused;
    }

    private static async Task TellAsync(ITerminal terminal, ClusterAnswer answer, bool json, CancellationToken cancellationToken)
    {
        if (json)
        {
            await terminal.Output.WriteAsync(JsonOutput.Text(writer => ClusterAnswerJson.Write(writer, answer)).AsMemory(), cancellationToken);
            return;
        }

        PlanText.Write(terminal.Answers(), answer);
    }

    private static async Task TellDifferenceAsync(
        ITerminal terminal, PlanDifference difference, (Diagnostic[] Found, ClusterFile Wanted) step, bool json, CancellationToken cancellationToken)
    {
        if (json)
        {
            var found = step.Found.Select(diagnostic => (diagnostic, step.Wanted.Name));
            await terminal.Output.WriteAsync(JsonOutput.Text(writer => PlanDifferenceJson.Write(writer, difference, found)).AsMemory(), cancellationToken);
            return;
        }

        DiagnosticText.Write(terminal.Answers(), step.Found, step.Wanted);
        PlanDifferenceText.Write(terminal.Answers(), difference);
    }

    private sealed record PlanView(string? Host, bool Json);
}
