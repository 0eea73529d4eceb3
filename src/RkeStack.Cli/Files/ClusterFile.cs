using System.Buffers;
using System.Text;
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

    private const char HalfCharacter = '\uD800';
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
            return new ClusterFile(path, Decode(await File.ReadAllBytesAsync(path, cancellationToken)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new Misuse($"{path} cannot be read: {ReasonOf(fault)}", fault);
        }
    }

    // Half a character in place of what is no UTF-8 has the reader of YAML refuse the text at that line, as RKE does.
    private static string Decode(byte[] bytes)
    {
        using var text = new StreamReader(new MemoryStream(bytes), Strict, detectEncodingFromByteOrderMarks: true);
        try
        {
            return text.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            var readable = 0;
            while (Rune.DecodeFromUtf8(bytes.AsSpan(readable), out _, out var length) == OperationStatus.Done)
            {
                readable += length;
            }

            return Encoding.UTF8.GetString(bytes, 0, readable) + HalfCharacter;
        }
    }

    private static string ReasonOf(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "it is a folder, or this user may not read it",
        _ => fault.Message,
    };
}
