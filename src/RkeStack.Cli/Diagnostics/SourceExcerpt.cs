using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cli.Diagnostics;

/// <summary>Shows one line of a cluster.yml with a mark under one of its columns, and never a secret that it holds.</summary>
internal sealed partial class SourceExcerpt(string text)
{
    private const int MaxWidth = 100;

    /// <summary>What may be secret in a longer line, such as a large file of JSON in one, takes too long to find.</summary>
    private const int LongestLine = 4096;
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

    /// <summary>The line and the mark, each with the line's number or its blank; nothing for a line that is not there, or is too long to be read.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    /// <param name="isYaml">Whether the text is YAML; where it is not, nobody knows where a value ends before its line does.</param>
    public IEnumerable<string> At(int line, int column, bool isYaml)
    {
        if (line < 1 || line > _lines.Length || _lines[line - 1].Length > LongestLine)
        {
            return [];
        }

        var number = line.ToString(CultureInfo.InvariantCulture);
        var blank = new string(' ', number.Length);
        var (shown, place) = Masked(_lines[line - 1].Replace('\t', ' '), column - 1, isYaml);
        var from = place < MaxWidth ? 0 : Math.Min(place - (MaxWidth / 2), shown.Length);
        var window = shown[from..Math.Min(shown.Length, from + MaxWidth)];
        var mark = new string(' ', Math.Clamp(place - from, 0, window.Length));
        return [$"  {number} | {window}", $"  {blank} | {mark}^"];
    }

    /// <summary>The line without what may be secret, and where in it stands what stood at a place.</summary>
    private static (string Shown, int Place) Masked(string line, int place, bool isYaml)
    {
        // A line without a key may be part of a secret of several lines.
        if (line.Contains("-----", StringComparison.Ordinal) || PartOfText().IsMatch(line) || Assignment().IsMatch(line))
        {
            var indentation = line.Length - line.TrimStart().Length;
            return ($"{line[..indentation]}{Hidden}", Math.Min(place, indentation));
        }

        var shown = new StringBuilder();
        var (end, shownPlace) = (0, place);
        foreach (Match key in Key().Matches(line))
        {
            if (key.Index < end || HarmlessKeys.Contains($"{key.Groups[1].Value}{key.Groups[2].Value}"))
            {
                continue;
            }

            var (start, after) = FlowText.Value(line, key.Index + key.Length);
            if (!isYaml)
            {
                after = line.Length;
            }

            if (line[start..after].Trim() is "" or "|" or ">" or "{" or "[" or "{}" or "[]" or "true" or "false" or "~" or "null")
            {
                continue;
            }

            shown.Append(line, end, start - end);
            shownPlace = place >= after ? shownPlace + Hidden.Length - (after - start) : place >= start ? shown.Length : shownPlace;
            shown.Append(Hidden);
            end = after;
        }

        return (shown.Append(line, end, line.Length - end).ToString(), shownPlace);
    }

    [GeneratedRegex("""["']([^"']+)["']\s*:|([^\s"'{}\[\],:]+)\s*:(?=\s|$)""")]
    private static partial Regex Key();

    [GeneratedRegex(@"^\s*[A-Za-z0-9+/=_-]{24,}\s*$")]
    private static partial Regex PartOfText();

    [GeneratedRegex("""^\s*-\s*["']?[A-Za-z_][A-Za-z0-9_]*=""")]
    private static partial Regex Assignment();
}
