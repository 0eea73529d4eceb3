using System.CommandLine;
using RkeStack.Cli.Commands;
using RkeStack.Cli.Diagnostics;
using RkeStack.Cli.Files;
using RkeStack.Cli.Plans;
using RkeStack.Cli.Terminals;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cli.Images;

/// <summary><c>rkestack images</c>: what a registry without the Internet must hold.</summary>
internal static class ImagesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Define(ITerminal terminal)
    {
        var file = CommandOptions.File();
        var version = new Option<string?>("--version") { Description = "Those of one Kubernetes version instead of a file's.", HelpName = "VERSION" };
        var all = new Option<bool>("--all", "-a") { Description = "Those of every Kubernetes version instead of a file's." };
        var output = CommandOptions.Output();
        var command = new ExampleCommand(
            "images",
            "Lists the images that the hosts and add-ons of a cluster.yml run, its private registry before them, or all of Kubernetes versions; one a line. What"
                + " addons_include names is not read.",
            "rkestack images",
            "rkestack images --version v1.31.10-rancher1-1",
            "rkestack images cluster.yml | xargs -n1 docker pull",
            "rkestack images --output json cluster.yml") { file, version, all, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            bool[] ways = [parsed.GetResult(file) is { Implicit: false }, parsed.GetResult(version) is not null, parsed.GetResult(all) is { Implicit: false }];
            if (ways.Count(isWritten => isWritten) > 1)
            {
                throw new Misuse("FILE, --version and --all say each which images are meant", "Write one of them.");
            }

            var json = parsed.IsJson(output);
            if (parsed.GetValue(all) || parsed.GetValue(version) is not null)
            {
                var images = parsed.GetValue(version) is { } one ? ImageList.OfVersion(KubernetesVersions.BuiltIn, one) : ImageList.OfAllVersions(KubernetesVersions.BuiltIn);
                return await TellAsync(terminal, images, json, cancellationToken);
            }

            var planned = PlannedFile.Of(await ClusterFile.ReadAsync(parsed.GetRequiredValue(file), terminal, cancellationToken), MeaningOfUnwritten.Built);
            if (planned.IsRefused)
            {
                return await Refusals.TellAsync(terminal, planned.Diagnostics, planned.File, json, cancellationToken);
            }

            Refusals.Warn(terminal, planned.Diagnostics, planned.File);
            return await TellAsync(terminal, ImageList.Of(planned.Answer), json, cancellationToken);
        });
        return command;
    }

    private static async Task<int> TellAsync(ITerminal terminal, IReadOnlyList<string> images, bool json, CancellationToken cancellationToken)
    {
        var text = json ? JsonOutput.TextList(images) : string.Concat(images.Select(image => $"{image}\n"));
        await terminal.Output.WriteAsync(text.AsMemory(), cancellationToken);
        return ExitCodes.Fine;
    }
}
