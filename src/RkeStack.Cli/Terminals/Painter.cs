using Spectre.Console;
using Spectre.Console.Rendering;

namespace RkeStack.Cli.Terminals;

/// <summary>Writes tables and coloured words to a terminal's stream; without colours where nobody sees them.</summary>
internal static class Painter
{
    /// <summary>The stream of answers.</summary>
    public static IAnsiConsole Answers(this ITerminal terminal) => Make(terminal.Output, terminal.OutputHasColours, terminal.Width);

    /// <summary>The stream of warnings and errors.</summary>
    public static IAnsiConsole Remarks(this ITerminal terminal) => Make(terminal.Error, terminal.ErrorHasColours, terminal.Width);

    /// <summary>Writes plain text, broken between words where it is longer than a line.</summary>
    public static void Line(this IAnsiConsole console, string text = "", Style? style = null)
    {
        var indent = text.Length - text.TrimStart().Length;
        console.WriteAtLeast(indent + text.LongestWord(), new Text(text, style));
        console.WriteLine();
    }

    /// <summary>Writes something in the terminal's width, or in a greater one that it needs: a line too long can still be copied, a word in two cannot.</summary>
    public static void WriteAtLeast(this IAnsiConsole console, int width, IRenderable what)
    {
        var usual = console.Profile.Width;
        console.Profile.Width = Math.Max(usual, width);
        console.Write(what);
        console.Profile.Width = usual;
    }

    /// <summary>The length of the longest word in a text.</summary>
    public static int LongestWord(this string text) => text.Split(' ', '\n').Max(word => word.Length);

    private static IAnsiConsole Make(TextWriter writer, bool hasColours, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
