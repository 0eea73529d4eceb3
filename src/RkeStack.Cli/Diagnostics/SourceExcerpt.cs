using System.Globalization;
using System.Text.RegularExpressions;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cli.Diagnostics;

/// <summary>Shows one line of a cluster.yml with a mark under one of its columns, and never a secret that it holds.</summary>
internal sealed partial class SourceExcerpt(string text)
{
    private const int MaxWidth = 100;
    private const string Hidden = "(not shown)";

    // A key that is mistyped, or the user's own in a map, may have a secret behind it as well.
    private static readonly HashSet<string> HarmlessKeys =
    [
        .. ConfigKeys.Sections.SelectMany(section => section.Keys)
            .Where(key => !key.IsSecret && key.Kind != ConfigValueKind.TextMap)
            .Select(key => key.Name)
            .Except(ConfigKeys.Sections.SelectMany(section => section.Keys).Where(key => key.IsSecret).Select(key => key.Name))
            .Except(["extra_env", "win_extra_env", "extra_envs"]),
    ];

    private readonly string[] _lines = text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>The line and the mark, each with the line's number or its blank; nothing for a line that is not there.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    public IEnumerable<string> At(int line, int column)
    {
        if (line < 1 || line > _lines.Length)
        {
            return [];
        }

        var number = line.ToString(CultureInfo.InvariantCulture);
        var blank = new string(' ', number.Length);
        var shown = Masked(_lines[line - 1].Replace('\t', ' '));
        var from = column <= MaxWidth ? 0 : Math.Min(column - (MaxWidth / 2), shown.Length);
        var window = shown[from..Math.Min(shown.Length, from + MaxWidth)];
        var mark = new string(' ', Math.Min(Math.Max(column - 1 - from, 0), window.Length));
        return [$"  {number} | {window}", $"  {blank} | {mark}^"];
    }

    // What follows such a key is left out to the line's end; a line without a key may be part of a secret of several lines.
    private static string Masked(string line)
    {
        if (line.Contains("-----", StringComparison.Ordinal) || PartOfText().IsMatch(line) || Assignment().IsMatch(line))
        {
            return $"{line[..(line.Length - line.TrimStart().Length)]}{Hidden}";
        }

        var doubtful = Key().Matches(line).FirstOrDefault(key => !HarmlessKeys.Contains($"{key.Groups[1].Value}{key.Groups[2].Value}"));
        return doubtful is null || line[(doubtful.Index + doubtful.Length)..].Trim() is "" or "|" or ">" or "{" or "["
            ? line
            : $"{line[..(doubtful.Index + doubtful.Length)]} {Hidden}";
    }

    [GeneratedRegex("""["']([^"']+)["']\s*:|([^\s"'{}\[\],:]+)\s*:(?=\s|$)""")]
    private static partial Regex Key();

    [GeneratedRegex(@"^\s*[A-Za-z0-9+/=_-]{24,}\s*$")]
    private static partial Regex PartOfText();

    [GeneratedRegex("""^\s*-\s*["']?[A-Za-z_][A-Za-z0-9_]*=""")]
    private static partial Regex Assignment();
}
