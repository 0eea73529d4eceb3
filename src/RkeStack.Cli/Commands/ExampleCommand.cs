using System.CommandLine;

namespace RkeStack.Cli.Commands;

/// <summary>A command whose help ends with examples.</summary>
/// <param name="name">The word that is written.</param>
/// <param name="description">What it does.</param>
/// <param name="examples">Whole command lines.</param>
internal sealed class ExampleCommand(string name, string description, params string[] examples) : Command(name, description), IExamples
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Examples { get; } = examples;
}
