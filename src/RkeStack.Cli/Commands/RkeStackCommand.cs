using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using RkeStack.Cli.Certificates;
using RkeStack.Cli.Configs;
using RkeStack.Cli.Diagnostics;
using RkeStack.Cli.Images;
using RkeStack.Cli.Plans;
using RkeStack.Cli.Schemas;
using RkeStack.Cli.Terminals;
using RkeStack.Cli.Validation;
using RkeStack.Cli.Versions;

namespace RkeStack.Cli.Commands;

/// <summary>The whole command line.</summary>
internal static class RkeStackCommand
{
    /// <summary>Runs what was written and says how it ended.</summary>
    /// <param name="arguments">The words after <c>rkestack</c>.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="cancellationToken">Ends it, as Ctrl-C does.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ITerminal terminal, CancellationToken cancellationToken)
    {
        var parsed = Define(terminal).Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        var exitCode = await EndAsync(parsed, configuration, terminal, cancellationToken);
        await terminal.Output.FlushAsync(CancellationToken.None);
        return exitCode;
    }

    private static ExampleRoot Define(ITerminal terminal)
    {
        var root = new ExampleRoot(
            "Reads, checks and plans RKE's cluster.yml. No command connects to a host.",
            "rkestack config",
            "rkestack validate cluster.yml",
            "rkestack plan cluster.yml",
            "rkestack plan cluster.yml cluster-new.yml")
        {
            ValidateCommand.Define(terminal),
            PlanCommand.Define(terminal),
            ConfigCommand.Define(terminal),
            VersionsCommand.Define(terminal),
            ImagesCommand.Define(terminal),
            SchemaCommand.Define(terminal),
            CertificatesCommand.Define(terminal),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        return root;
    }

    /// <summary>Tells a program that asked for JSON, on standard output, what standard error tells people.</summary>
    private static async Task TellProgramsAsync(ParseResult parsed, ITerminal terminal, IEnumerable<string> messages)
    {
        if (parsed.AsksForJson())
        {
            await terminal.Output.WriteAsync(JsonOutput.Text(writer => DiagnosticsJson.Write(writer, messages.Select(Misuse.Diagnostic))));
        }
    }

    private static async Task<int> EndAsync(ParseResult parsed, InvocationConfiguration configuration, ITerminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            if (parsed.Action is ParseErrorAction wrong)
            {
                // Help would stand where a program reads the answer.
                wrong.ShowHelp = false;
            }

            var exitCode = await parsed.InvokeAsync(configuration, cancellationToken);
            if (parsed.Action is not ParseErrorAction)
            {
                return exitCode;
            }

            await TellProgramsAsync(parsed, terminal, parsed.Errors.Select(error => error.Message));
            return ExitCodes.Misused;
        }
        catch (Misuse fault)
        {
            await terminal.Error.WriteLineAsync(fault.Message);
            await TellProgramsAsync(parsed, terminal, [fault.Message]);
            return ExitCodes.Misused;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
    }
}
