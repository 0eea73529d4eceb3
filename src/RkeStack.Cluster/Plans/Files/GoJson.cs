using System.Globalization;
using System.Text;

namespace RkeStack.Cluster.Plans.Files;

/// <summary>
/// JSON text as RKE writes it into files: unlike .NET's default it leaves all letters as they are and escapes only what
/// HTML would take for markup.
/// </summary>
internal static class GoJson
{
    /// <summary>A JSON string with its quotes.</summary>
    /// <param name="value">Any text.</param>
    public static string Text(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                '\b' => text.Append(@"\b"),
                '\f' => text.Append(@"\f"),
                '<' or '>' or '&' or '\u2028' or '\u2029' or < ' ' => text.Append(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>A JSON truth value.</summary>
    /// <param name="value">The value.</param>
    public static string Bool(bool value) => value ? "true" : "false";

    /// <summary>A JSON number.</summary>
    /// <param name="value">The value.</param>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
