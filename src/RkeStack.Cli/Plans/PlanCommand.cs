using System.CommandLine;
using RkeStack.Cli.Commands;
using RkeStack.Cli.Diagnostics;
using RkeStack.Cli.Differences;
using RkeStack.Cli.Files;
using RkeStack.Cli.Terminals;

namespace RkeStack.Cli.Plans;

/// <summary><c>rkestack plan</c>: what a cluster.yml puts on each host, or what changes from one to another.</summary>
internal static class PlanCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Define(ITerminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The cluster.yml; - reads standard input. Two files show what changes from the first to the second.",
            Arity = new ArgumentArity(0, 2),
            DefaultValueFactory = _ => [ClusterFile.DefaultName],
        };
        var host = new Option<string?>("--host") { Description = "Only the host with this address.", HelpName = "ADDRESS" };
        var output = CommandOptions.Output();
        var command = new ExampleCommand(
            "plan",
            "Shows what a cluster.yml puts on each host: containers, images, ports, files. With --output json it is RKE's own plan, which"
                + " holds the passwords and keys of the cluster.yml; the text form holds none.",
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
        var planned = new List<PlannedFile>();
        foreach (var path in paths)
        {
            var file = await ClusterFile.ReadAsync(path, terminal, cancellationToken);
            planned.Add(PlannedFile.Of(file));
        }

        if (planned.Find(file => file.IsRefused) is { } refused)
        {
            return await Refusals.TellAsync(terminal, refused.Diagnostics, refused.File, view.Json, cancellationToken);
        }

        Refusals.Warn(terminal, planned[^1].Diagnostics, planned[^1].File);
        if (view.Host is { } host && !planned.Exists(file => file.Answer!.Plan.Hosts.Any(known => known.Address == host)))
        {
            throw new Misuse($"{planned[^1].File.Name} has no host with the address '{host}'");
        }

        await (planned is [var before, var after]
            ? TellDifferenceAsync(terminal, PlanDifference.Between(before.Answer!, after.Answer!).Of(view.Host), view.Json, cancellationToken)
            : TellAsync(terminal, planned[0].Answer!.Of(view.Host), view.Json, cancellationToken));
        return ExitCodes.Fine;
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

    private static async Task TellDifferenceAsync(ITerminal terminal, PlanDifference difference, bool json, CancellationToken cancellationToken)
    {
        if (json)
        {
            await terminal.Output.WriteAsync(JsonOutput.Text(writer => PlanDifferenceJson.Write(writer, difference)).AsMemory(), cancellationToken);
            return;
        }

        PlanDifferenceText.Write(terminal.Answers(), difference);
    }

    private sealed record PlanView(string? Host, bool Json);
}
