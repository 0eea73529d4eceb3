using Spectre.Console;

namespace RkeStack.Cli.Terminals;

/// <summary>A table of plain texts in the house's style. The last column alone is broken into lines, and between words: names and paths are copied from the others.</summary>
/// <param name="headings">The columns.</param>
internal sealed class PlainTable(params string[] headings)
{
    /// <summary>Blanks around a column.</summary>
    private const int Around = 4;

    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the table, wider than the terminal where names need it.</summary>
    public void Write(IAnsiConsole console)
    {
        var table = new Table { Border = TableBorder.Simple, ShowHeaders = true };
        foreach (var (index, heading) in headings.Index())
        {
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))) { NoWrap = index < headings.Length - 1 });
        }

        foreach (var row in _rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        console.WriteAtLeast(headings.Index().Sum(column => WidthOf(column.Index) + Around), table);
    }

    private int WidthOf(int column) => _rows.Select(row => row[column]).Append(headings[column])
        .Max(cell => column < headings.Length - 1 ? cell.Length : cell.LongestWord());
}
