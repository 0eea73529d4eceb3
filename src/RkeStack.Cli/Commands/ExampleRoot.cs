using System.CommandLine;

namespace RkeStack.Cli.Commands;

/// <summary>The command line as a whole, its help ending with examples.</summary>
/// <param name="description">What it does.</param>
/// <param name="examples">Whole command lines.</param>
internal sealed class ExampleRoot(string description, params string[] examples) : RootCommand(description), IExamples
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Examples { get; } = examples;
}
