namespace RkeStack.Cli.Terminals;

/// <summary>Where a command reads and writes: the process's own streams, or a test's.</summary>
internal interface ITerminal
{
    /// <summary>What is typed or piped in, line by line.</summary>
    TextReader Input { get; }

    /// <summary>The answer, and nothing else.</summary>
    TextWriter Output { get; }

    /// <summary>Warnings, questions and errors.</summary>
    TextWriter Error { get; }

    /// <summary>Whether <see cref="Output"/> is looked at by a person whose terminal shows colours.</summary>
    bool OutputHasColours { get; }

    /// <summary>Whether <see cref="Error"/> is looked at by a person whose terminal shows colours.</summary>
    bool ErrorHasColours { get; }

    /// <summary>Whether a person types at <see cref="Input"/>, who can be asked again.</summary>
    bool IsInteractive { get; }

    /// <summary>The same as bytes, for who reads it as a whole and not by <see cref="Input"/>.</summary>
    Stream OpenInput();

    /// <summary>Columns of a line of <see cref="Output"/>.</summary>
    int Width { get; }
}
