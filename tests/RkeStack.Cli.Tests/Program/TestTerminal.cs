using System.Text;
using RkeStack.Cli.Terminals;

namespace RkeStack.Cli.Tests.Program;

/// <summary>A terminal of texts, without colours.</summary>
internal sealed class TestTerminal(string input) : ITerminal, IDisposable
{
    public TextReader Input { get; } = new StringReader(input);

    public TextWriter Output { get; init; } = new StringWriter();

    public TextWriter Error { get; } = new StringWriter();

    public bool OutputHasColours => false;

    public bool ErrorHasColours => false;

    public bool IsInteractive { get; init; }

    public int Width { get; init; } = 120;

    public Stream Bytes { get; init; } = new MemoryStream(Encoding.UTF8.GetBytes(input));

    public Stream OpenInput() => Bytes;

    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
        Error.Dispose();
    }
}
