using System.CommandLine;
using RkeStack.Cli.Commands;
using RkeStack.Cli.Terminals;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cli.Versions;

/// <summary><c>rkestack versions</c>: the Kubernetes versions that can be written.</summary>
internal static class VersionsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Define(ITerminal terminal)
    {
        var all = new Option<bool>("--all", "-a") { Description = "Every version that can be deployed, not only the newest of each minor release that RKE 1.8.5 lists." };
        var output = CommandOptions.Output();
        var command = new ExampleCommand(
            "versions",
            "Lists the values of kubernetes_version, with the Docker engines that each accepts.",
            "rkestack versions",
            "rkestack versions --all",
            "rkestack versions --all --output json") { all, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var versions = ListedVersion.Of(KubernetesVersions.BuiltIn, parsed.GetValue(all));
            if (parsed.IsJson(output))
            {
                await terminal.Output.WriteAsync(JsonOutput.Text(writer => VersionsJson.Write(writer, versions)).AsMemory(), cancellationToken);
                return ExitCodes.Fine;
            }

            WriteTable(terminal, versions);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static void WriteTable(ITerminal terminal, IEnumerable<ListedVersion> versions)
    {
        var table = new PlainTable("Version", "", "Docker");
        foreach (var version in versions)
        {
            table.Add(version.Name, version.IsDefault ? "default" : version.IsCurrent ? "current" : "", string.Join(", ", version.DockerLines));
        }

        table.Write(terminal.Answers());
    }
}
