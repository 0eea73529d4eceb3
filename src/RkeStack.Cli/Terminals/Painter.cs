using Spectre.Console;

namespace RkeStack.Cli.Terminals;

/// <summary>Writes tables and coloured words to a terminal's stream; without colours where nobody sees them.</summary>
internal static class Painter
{
    /// <summary>The stream of answers.</summary>
    public static IAnsiConsole Answers(this ITerminal terminal) => Make(terminal.Output, terminal.OutputHasColours, terminal.Width);

    /// <summary>The stream of warnings and errors.</summary>
    public static IAnsiConsole Remarks(this ITerminal terminal) => Make(terminal.Error, terminal.ErrorHasColours, terminal.Width);

    /// <summary>An empty table in the house's style.</summary>
    /// <param name="columns">Headings.</param>
    public static Table Table(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Simple, ShowHeaders = true };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        }

        return table;
    }

    /// <summary>Adds a row of plain texts.</summary>
    public static void Add(this Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    /// <summary>Writes one line of plain text.</summary>
    public static void Line(this IAnsiConsole console, string text = "", Style? style = null)
    {
        console.Write(new Text(text, style) { Overflow = Overflow.Fold });
        console.WriteLine();
    }

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
