using System.CommandLine;
using System.CommandLine.Help;
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
        try
        {
            var exitCode = await EndAsync(Define(terminal).Parse(arguments), terminal, cancellationToken);
            await terminal.Output.FlushAsync(CancellationToken.None);
            return exitCode;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What goes wrong with files is told as such: this is the answer's own stream, or that of errors.
            return await EndWithoutAnswerAsync(terminal, fault);
        }
    }

    /// <summary>Makes the command line.</summary>
    /// <param name="terminal">Where its commands read and write.</param>
    public static ExampleRoot Define(ITerminal terminal)
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

    private static async Task<int> EndAsync(ParseResult parsed, ITerminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            return WrongUse.Of(parsed) is { Count: > 0 } faults
                ? await TellAsync(parsed, terminal, faults, cancellationToken)
                : await parsed.InvokeAsync(Streams(terminal, terminal.Output), cancellationToken);
        }
        catch (Misuse fault)
        {
            return await TellAsync(parsed, terminal, [fault], cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
    }

    /// <summary>Tells people, and a program that asked for JSON.</summary>
    private static async Task<int> TellAsync(ParseResult parsed, ITerminal terminal, IReadOnlyList<Misuse> faults, CancellationToken cancellationToken)
    {
        foreach (var fault in faults)
        {
            await terminal.Error.WriteLineAsync(fault.Text);
        }

        if (parsed.AsksForJson())
        {
            await terminal.Output.WriteAsync(JsonOutput.Text(writer => DiagnosticsJson.Write(writer, faults.Select(fault => fault.Diagnostic))));
        }
        else if (faults.Any(WrongUse.IsMissingCommand))
        {
            await terminal.Error.WriteLineAsync();
            await Define(terminal).Parse([.. WrongUse.WordsOf(parsed.CommandResult.Command), "--help"])
                .InvokeAsync(Streams(terminal, terminal.Error), cancellationToken);
        }

        return ExitCodes.Misused;
    }

    private static async Task<int> EndWithoutAnswerAsync(ITerminal terminal, Exception fault)
    {
        try
        {
            await terminal.Error.WriteLineAsync(new Misuse($"The answer cannot be written: {fault.Message}", "Let standard output be something that takes it.", fault).Text);
        }
        catch (Exception unheard) when (unheard is IOException or UnauthorizedAccessException)
        {
            // Nobody is left to tell but by the exit code.
        }

        return ExitCodes.Misused;
    }

    private static InvocationConfiguration Streams(ITerminal terminal, TextWriter output) => new()
    {
        Output = output,
        Error = terminal.Error,
        EnableDefaultExceptionHandler = false,
    };
}
