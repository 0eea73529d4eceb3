using System.Text.RegularExpressions;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using Xunit;

namespace RkeStack.Provider.Tests.Errors;

/// <summary>Holds docs/errors.md against the source: what a user looks up there must be there, and be true.</summary>
public partial class ErrorDocumentTests
{
    private const string Begin = "<!-- catalogue -->";
    private const string End = "<!-- /catalogue -->";
    private static readonly string Document = Path.Combine(SourceCodes.Repository, "docs", "errors.md");

    [Fact]
    public void The_table_of_clusteryml_is_the_catalogues()
    {
        var text = File.ReadAllText(Document);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var wanted = $"\n{Catalogue()}";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(Document, string.Concat(text.AsSpan(0, from), wanted, text.AsSpan(to)));
            return;
        }

        Assert.Equal(wanted, text[from..to]);
    }

    [Fact]
    public void Every_code_that_the_source_gives_has_one_row_and_every_row_a_code_in_the_source()
    {
        var rows = Rows().Select(row => row.Code).ToArray();
        var codes = SourceCodes.Find().Select(found => found.Key).ToArray();
        Assert.Equal([], codes.Except(rows));
        Assert.Equal([], rows.Except(codes));
        Assert.Equal([], rows.GroupBy(code => code).Where(code => code.Count() > 1).Select(code => code.Key));
        Assert.Equal(rows.Order(StringComparer.Ordinal), rows);
    }

    [Fact]
    public void A_code_is_given_in_one_place_so_that_it_has_one_meaning() =>
        Assert.Equal([], SourceCodes.Find().Where(found => found.Count() > 1).Select(found => $"{found.Key}: {string.Join(", ", found)}"));

    [Fact]
    public void Every_row_has_a_meaning_a_cause_and_a_fix() =>
        Assert.All(Rows(), row => Assert.True(row is { Meaning.Length: > 0, Cause.Length: > 0, Fix.Length: > 0 }, row.Code));

    private static string Catalogue() => string.Concat((string[])
    [
        "| Code | Meaning | Cause | Fix |\n|---|---|---|---|\n",
        .. ErrorCatalogue.All.OrderBy(code => code.Code, StringComparer.Ordinal).Select(code =>
            $"| {code.Code} | {Cell(code.Title)}{(code.Severity == Severity.Warning ? " (warning)" : "")} | {Cell(code.Cause)} | {Cell(code.Fix)} |\n"),
    ]);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static IEnumerable<(string Code, string Meaning, string Cause, string Fix)> Rows() => Row().Matches(File.ReadAllText(Document))
        .Select(row => (row.Groups[1].Value, row.Groups[2].Value.Trim(), row.Groups[3].Value.Trim(), row.Groups[4].Value.Trim()));

    [GeneratedRegex(@"^\| (RKE\d{4}) \|((?:[^|\\\n]|\\.)*)\|((?:[^|\\\n]|\\.)*)\|((?:[^|\\\n]|\\.)*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
