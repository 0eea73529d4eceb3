using System.Collections.Immutable;

namespace RkeStack.Cli.Tests.Program;

/// <summary>How the program is started.</summary>
/// <param name="Arguments">The words after its name.</param>
internal sealed record Start(params string[] Arguments)
{
    public string Input { get; init; } = "";

    /// <summary>The file that standard output goes to; null for what the test reads.</summary>
    public string? OutputFile { get; init; }

    public string Folder { get; init; } = AppContext.BaseDirectory;

    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;
}
