using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RkeStack.Cluster.Plans.Files;

/// <summary>
/// The form of a text in <see cref="GoYaml"/>: plain where a reader takes it for the same text again, else in double quotes
/// (when plain would read as a number, a truth value, a time or nothing), single quotes (when it begins with or holds an
/// indicator), or as a literal block (several lines).
/// </summary>
internal static partial class GoYamlScalar
{
    // Words that YAML 1.1 reads as something else than text.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "", "~", "null", "Null", "NULL", "<<",
        "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON",
        "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF",
        ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF",
    };

    /// <summary>Formats a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="indent">Spaces before the lines of a literal block.</param>
    public static string Format(string text, int indent)
    {
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            return IsBlockable(text) ? Block(text, indent) : DoubleQuoted(text);
        }

        if (Words.Contains(text) || NumberOrTime().IsMatch(text) || text.Any(IsSpecial))
        {
            return DoubleQuoted(text);
        }

        return HasIndicator(text) ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : text;
    }

    [GeneratedRegex(@"^([-+]?0b[01_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*|[-+]?(\.[0-9]+|[0-9][0-9_]*(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?)$")]
    private static partial Regex NumberOrTime();

    private static bool HasIndicator(string text)
    {
        if (text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal)
            || text[0] == ' ' || text[^1] == ' ' || "#,[]{}&*!|>'\"%@`".Contains(text[0], StringComparison.Ordinal))
        {
            return true;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var endsWord = i + 1 == text.Length || text[i + 1] is ' ' or '\t';
            if ((text[i] == ':' && endsWord)
                || (i == 0 && text[i] is '?' or '-' && endsWord)
                || (text[i] == '#' && i > 0 && text[i - 1] is ' ' or '\t'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpecial(char c) => c is '\uFEFF' or '\t' || char.IsControl(c);

    private static bool IsBlockable(string text) =>
        !text.Any(c => c != '\n' && IsSpecial(c)) && !text.Contains(" \n", StringComparison.Ordinal);

    private static string Block(string text, int indent)
    {
        var body = text.TrimEnd('\n');
        var breaks = text.Length - body.Length;
        var head = "|" + (text[0] is ' ' or '\n' ? "2" : "") + (breaks == 0 ? "-" : breaks == 1 && body.Length > 0 ? "" : "+");
        var lines = (breaks > 1 ? text[..^1] : body).Split('\n');
        var margin = new string(' ', indent);
        return head + string.Concat(lines.Select(l => l.Length == 0 ? "\n" : $"\n{margin}{l}"));
    }

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append(@"\n"),
                '\r' => quoted.Append(@"\r"),
                '\t' => quoted.Append(@"\t"),
                '\0' => quoted.Append(@"\0"),
                '\a' => quoted.Append(@"\a"),
                '\b' => quoted.Append(@"\b"),
                '\v' => quoted.Append(@"\v"),
                '\f' => quoted.Append(@"\f"),
                '\u001b' => quoted.Append(@"\e"),
                _ when IsSpecial(c) && c <= 0xFF => quoted.Append(CultureInfo.InvariantCulture, $@"\x{(int)c:X2}"),
                _ when IsSpecial(c) => quoted.Append(CultureInfo.InvariantCulture, $@"\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
