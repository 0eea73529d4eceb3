using RkeStack.Cli.Terminals;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;

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

    private const string StdinName = "stdin";

    /// <summary>Reads a file, or the terminal's input.</summary>
    /// <param name="path">Its path, or <c>-</c>.</param>
    /// <param name="terminal">Whose input it is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="Misuse">It cannot be read.</exception>
    public static async Task<ClusterFile> ReadAsync(string path, ITerminal terminal, CancellationToken cancellationToken)
    {
        var name = path == Stdin ? StdinName : path;
        try
        {
            // Neither opening a pipe nor reading a terminal can be cancelled: it is left behind.
            var text = await Task.Run(() => Read(path, terminal), cancellationToken).WaitAsync(cancellationToken);
            return new ClusterFile(name, text);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var (reason, fix) = UnreadableFile.Of(fault, path != Stdin && Directory.Exists(path), WhereMissing(path));
            throw new Misuse($"{name} cannot be read: {reason}", fix, fault);
        }
    }

    private static string Read(string path, ITerminal terminal)
    {
        using var stream = path == Stdin ? terminal.OpenInput() : File.OpenRead(path);
        return SourceText.Read(stream);
    }

    private static string WhereMissing(string path) => path switch
    {
        Stdin => "Let standard input be a file or a pipe.",
        DefaultName => "Name a file, or make this one with rkestack config.",
        _ => $"Correct the path; a relative one begins at {Environment.CurrentDirectory}.",
    };
}
