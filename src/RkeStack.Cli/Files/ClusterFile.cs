using RkeStack.Cli.Terminals;

namespace RkeStack.Cli.Files;

/// <summary>A cluster.yml as a command was given it.</summary>
/// <param name="Name">How messages call it.</param>
/// <param name="Text">What it says.</param>
internal sealed record ClusterFile(string Name, string Text)
{
    /// <summary>What is taken when no file is named, as with RKE.</summary>
    public const string DefaultName = "cluster.yml";

    /// <summary>Stands for the terminal's input.</summary>
    public const string Stdin = "-";

    /// <summary>Reads a file, or the terminal's input.</summary>
    /// <param name="path">Its path, or <c>-</c>.</param>
    /// <param name="terminal">Whose input it is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="Misuse">It cannot be read.</exception>
    public static async Task<ClusterFile> ReadAsync(string path, ITerminal terminal, CancellationToken cancellationToken)
    {
        if (path == Stdin)
        {
            return new ClusterFile("stdin", await terminal.Input.ReadToEndAsync(cancellationToken));
        }

        try
        {
            return new ClusterFile(path, await File.ReadAllTextAsync(path, cancellationToken));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new Misuse($"{path} cannot be read: {ReasonOf(fault)}", fault);
        }
    }

    private static string ReasonOf(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "it is a folder, or this user may not read it",
        _ => fault.Message,
    };
}
