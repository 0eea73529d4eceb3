using System.CommandLine;
using RkeStack.Cli.Commands;
using RkeStack.Cli.Diagnostics;
using RkeStack.Cli.Files;
using RkeStack.Cli.Plans;
using RkeStack.Cli.Terminals;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cli.Configs;

/// <summary><c>rkestack config</c>: a cluster.yml from answers to questions.</summary>
internal static class ConfigCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Define(ITerminal terminal)
    {
        var name = new Option<string>("--name", "-n") { Description = "The file that is written.", HelpName = "FILE", DefaultValueFactory = _ => ClusterFile.DefaultName };
        name.Validators.Add(CommandOptions.RefuseEmpty);
        var empty = new Option<bool>("--empty", "-e") { Description = "Every key without a value, and no question." };
        var print = new Option<bool>("--print", "-p") { Description = "To standard output instead of a file." };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there without asking." };
        var output = CommandOptions.Output();
        var command = new ExampleCommand(
            "config",
            "Asks the questions of rke config and writes a cluster.yml. Questions stand on standard error; answers may be piped in, one a line.",
            "rkestack config",
            "rkestack config --name prod.yml < answers.txt",
            "rkestack config --empty --print") { name, empty, print, force, output };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminal,
            new Wish(parsed.GetValue(print) ? null : parsed.GetRequiredValue(name), parsed.GetValue(empty), parsed.GetValue(force), parsed.IsJson(output)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ITerminal terminal, Wish wish, CancellationToken cancellationToken)
    {
        var dialogue = new Dialogue(terminal);
        if (wish.Path is not null)
        {
            NewFile.Try(wish.Path);
        }

        var overwrite = wish.Path is not null && File.Exists(wish.Path);
        if (overwrite && !wish.Force && !await MayReplaceAsync(terminal, dialogue, wish.Path!, cancellationToken))
        {
            return ExitCodes.Refused;
        }

        var versions = KubernetesVersions.BuiltIn;
        var text = wish.Empty
            ? EmptyClusterYaml.Text
            : ClusterDraftYaml.Write(await new ClusterQuestions(dialogue, versions).AskAsync(cancellationToken), versions);
        if (wish.Path is not null)
        {
            await NewFile.WriteAsync(wish.Path, text, NewFile.Shared, overwrite, cancellationToken);
        }

        await TellAsync(terminal, wish, text, cancellationToken);
        if (!wish.Empty)
        {
            WarnOfErrors(terminal, new ClusterFile(wish.Path ?? "the answers", text));
        }

        return ExitCodes.Fine;
    }

    private static Task<bool> MayReplaceAsync(ITerminal terminal, Dialogue dialogue, string path, CancellationToken cancellationToken) => terminal.IsInteractive
        ? dialogue.AskYesAsync($"{path} is there already; replace it", false, cancellationToken)
        : throw new Misuse($"{path} is there already", "Take it away, write another --name, or --force.");

    private static async Task TellAsync(ITerminal terminal, Wish wish, string text, CancellationToken cancellationToken)
    {
        var answer = wish.Json
            ? JsonOutput.Text(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("path", wish.Path);
                writer.WriteString("yaml", text);
                writer.WriteEndObject();
            })
            : wish.Path is null ? text : $"{wish.Path} is written\n";
        await terminal.Output.WriteAsync(answer.AsMemory(), cancellationToken);
    }

    private static void WarnOfErrors(ITerminal terminal, ClusterFile file)
    {
        var errors = PlannedFile.Of(file, MeaningOfUnwritten.Rke).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error);
        DiagnosticText.Write(terminal.Remarks(), errors, file);
    }

    private sealed record Wish(string? Path, bool Empty, bool Force, bool Json);
}
