using System.CommandLine;
using RkeStack.Cli.Commands;
using RkeStack.Cli.Terminals;
using RkeStack.Cluster.Configuration.Schema;

namespace RkeStack.Cli.Schemas;

/// <summary><c>rkestack schema</c>: the JSON schema of cluster.yml, for editors.</summary>
internal static class SchemaCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Define(ITerminal terminal)
    {
        // The answer is JSON in either form; the option is there because every command has it.
        var command = new ExampleCommand(
            "schema",
            "Prints the JSON schema of cluster.yml, by which editors complete and check it.",
            "rkestack schema > cluster.schema.json",
            "sed -i '1i # yaml-language-server: $schema=cluster.schema.json' cluster.yml") { CommandOptions.Output() };
        command.SetAction(async (_, cancellationToken) =>
        {
            await terminal.Output.WriteAsync(ClusterSchema.Text().AsMemory(), cancellationToken);
            return ExitCodes.Fine;
        });
        return command;
    }
}
