namespace RkeStack.Cli.Tests.Program;

/// <summary>What a run of the program left.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error);
