using RkeStack.Cli.Commands;

namespace RkeStack.Cli.Tests.Program;

/// <summary>Runs commands within the tests, which is faster than starting the program; what they see is the same.</summary>
internal static class InProcess
{
    public static Task<Ended> RunAsync(CancellationToken cancellationToken, params string[] arguments) =>
        RunAsync(cancellationToken, new Start(arguments));

    public static async Task<Ended> RunAsync(CancellationToken cancellationToken, Start start)
    {
        using var terminal = new TestTerminal(start.Input);
        return await RunAsync(cancellationToken, terminal, start.Arguments);
    }

    public static async Task<Ended> RunAsync(CancellationToken cancellationToken, TestTerminal terminal, params string[] arguments)
    {
        var exitCode = await RkeStackCommand.RunAsync(arguments, terminal, cancellationToken);
        return new Ended(exitCode, terminal.Output.ToString()!, terminal.Error.ToString()!);
    }
}
