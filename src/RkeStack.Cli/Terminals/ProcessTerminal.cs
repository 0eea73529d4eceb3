using System.Text;

namespace RkeStack.Cli.Terminals;

/// <summary>The streams of this process.</summary>
internal sealed class ProcessTerminal : ITerminal
{
    private const int WidthOfPipes = 1000;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public TextReader Input { get; } = new StreamReader(Console.OpenStandardInput(), Utf8, detectEncodingFromByteOrderMarks: true);

    /// <inheritdoc/>
    public TextWriter Output { get; } = new StreamWriter(Console.OpenStandardOutput(), Utf8) { AutoFlush = false };

    /// <inheritdoc/>
    public TextWriter Error { get; } = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };

    /// <inheritdoc/>
    public bool OutputHasColours { get; } = !Console.IsOutputRedirected && ColoursAreWanted();

    /// <inheritdoc/>
    public bool ErrorHasColours { get; } = !Console.IsErrorRedirected && ColoursAreWanted();

    /// <inheritdoc/>
    public bool IsInteractive { get; } = !Console.IsInputRedirected;

    /// <inheritdoc/>
    public int Width { get; } = Console.IsOutputRedirected ? WidthOfPipes : Math.Max(Console.WindowWidth, 60);

    /// <inheritdoc/>
    public Stream OpenInput() => Console.OpenStandardInput();

    // https://no-color.org: set and not empty, whatever its value.
    private static bool ColoursAreWanted() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
