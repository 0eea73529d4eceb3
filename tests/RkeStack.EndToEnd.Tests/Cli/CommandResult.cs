namespace RkeStack.EndToEnd.Tests.Cli;

/// <summary>What a program printed and how it ended.</summary>
public sealed record CommandResult(string CommandLine, int ExitCode, string Output, string Error)
{
    /// <summary>Both streams, for messages and searches.</summary>
    public string All => Output + Error;

    /// <summary>Fails with everything that was printed unless the program ended with 0.</summary>
    public CommandResult EnsureSuccess() => ExitCode == 0 ? this : throw new InvalidOperationException($"{CommandLine} ended with {ExitCode}:\n{All}");
}
