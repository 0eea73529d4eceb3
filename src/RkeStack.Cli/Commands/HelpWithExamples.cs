using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace RkeStack.Cli.Commands;

/// <summary>The ordinary help with the command's examples after it.</summary>
/// <param name="ordinary">The ordinary help.</param>
internal sealed class HelpWithExamples(HelpAction ordinary) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        ordinary.Invoke(parseResult);
        if (parseResult.CommandResult.Command is IExamples command)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in command.Examples)
            {
                output.WriteLine($"  {example}");
            }
        }

        return ExitCodes.Fine;
    }
}
