using System.CommandLine;
using System.Text.Json;
using RkeStack.Cli.Commands;
using RkeStack.Cli.Diagnostics;
using RkeStack.Cli.Files;
using RkeStack.Cli.Plans;
using RkeStack.Cli.Terminals;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cli.Certificates;

/// <summary><c>rkestack certificates csr</c>: keys and signing requests, as <c>rke cert generate-csr</c> makes them.</summary>
internal static class CsrCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Define(ITerminal terminal)
    {
        var file = CommandOptions.File();
        var folder = new Option<string?>("--cert-dir")
        {
            Description = "Folder of the files; NAME_certs beside NAME.yml where it is not written.",
            HelpName = "DIR",
        };
        folder.Validators.Add(CommandOptions.RefuseEmpty);
        var output = CommandOptions.Output();
        var command = new ExampleCommand(
            "csr",
            "Writes a private key and a certificate signing request for each certificate of a cluster. Keys that are there are used;"
                + " no file is overwritten.",
            "rkestack certificates csr",
            "rkestack certificates csr --cert-dir ./certs cluster.yml") { file, folder, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var json = parsed.IsJson(output);
            var planned = PlannedFile.Of(await ClusterFile.ReadAsync(parsed.GetRequiredValue(file), terminal, cancellationToken), MeaningOfUnwritten.Rke);
            if (planned.IsRefused)
            {
                return await Refusals.TellAsync(terminal, planned.Diagnostics, planned.File, json, cancellationToken);
            }

            Refusals.Warn(terminal, planned.Diagnostics, planned.File);
            var requests = new CsrFolder(parsed.GetValue(folder) ?? CsrFolder.BesideOf(parsed.GetRequiredValue(file)));
            return await TellAsync(terminal, await requests.FillAsync(planned.Answer.Pki, cancellationToken), json, cancellationToken);
        });
        return command;
    }

    private static async Task<int> TellAsync(ITerminal terminal, IReadOnlyList<CsrFile> files, bool json, CancellationToken cancellationToken)
    {
        var text = json
            ? JsonOutput.Text(writer => WriteJson(writer, files))
            : string.Concat(files.Select(file => $"{file.Path}: {file.State switch
            {
                CsrFileState.Written => "written",
                CsrFileState.Kept => "kept",
                _ => "asks for other names than the cluster.yml; take it away to have it made anew",
            }}\n"));
        await terminal.Output.WriteAsync(text.AsMemory(), cancellationToken);
        return files.Any(file => file.State == CsrFileState.Outdated) ? ExitCodes.Refused : ExitCodes.Fine;
    }

    private static void WriteJson(Utf8JsonWriter writer, IEnumerable<CsrFile> files)
    {
        writer.WriteStartArray();
        foreach (var file in files)
        {
            writer.WriteStartObject();
            writer.WriteString("certificate", file.Certificate);
            writer.WriteString("path", file.Path);
            writer.WriteString("state", file.State.ToString().ToLowerInvariant());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
