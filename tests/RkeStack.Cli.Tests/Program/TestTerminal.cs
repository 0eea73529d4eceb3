using RkeStack.Cli.Terminals;

namespace RkeStack.Cli.Tests.Program;

/// <summary>A terminal of texts, without colours.</summary>
internal sealed class TestTerminal(string input) : ITerminal, IDisposable
{
    public TextReader Input { get; } = new StringReader(input);

    public TextWriter Output { get; } = new StringWriter();

    public TextWriter Error { get; } = new StringWriter();

    public bool OutputHasColours => false;

    public bool ErrorHasColours => false;

    public bool IsInteractive => false;

    public int Width => 120;

    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
        Error.Dispose();
    }
}
