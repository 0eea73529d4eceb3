using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RkeStack.Cluster.Addons;

/// <summary>
/// Types plain scalars as kubectl's YAML reader does: YAML 1.2's forms, and of YAML 1.1 the booleans (<c>yes</c>,
/// <c>off</c>), octal and binary numbers, and underscores in numbers. Dates stay text.
/// </summary>
internal static partial class YamlScalars
{
    private const string TagPrefix = "tag:yaml.org,2002:";

    /// <summary>Whether the scalar could be typed, and its value; null is YAML's null.</summary>
    public readonly record struct Typed(bool IsKnown, JsonNode? Value, string Problem = "");

    public static Typed Resolve(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        var tag = scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific ? "" : scalar.Tag.Value;
        return tag switch
        {
            "" => scalar.Style == ScalarStyle.Plain ? Plain(text) : Known(JsonValue.Create(text)),
            TagPrefix + "str" => Known(JsonValue.Create(text)),
            TagPrefix + "bool" or TagPrefix + "int" or TagPrefix + "float" or TagPrefix + "null" => Plain(text),
            _ => new Typed(false, null, $"the tag {tag} has no meaning in a manifest."),
        };
    }

    private static Typed Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => Known(null),
        "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => Known(JsonValue.Create(true)),
        "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => Known(JsonValue.Create(false)),
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF" or ".nan" or ".NaN" or ".NAN" =>
            new Typed(false, null, $"{text} is a number that JSON does not know."),
        _ => char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.' ? Number(text) : Known(JsonValue.Create(text)),
    };

    private static Typed Number(string text)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        if (TryInteger(digits, out var integer))
        {
            return Known(integer);
        }

        return FloatForm().IsMatch(digits)
            && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            && double.IsFinite(real)
                ? Known(JsonValue.Create(real))
                : Known(JsonValue.Create(text));
    }

    private static bool TryInteger(string text, out JsonNode? value)
    {
        value = null;
        var negative = text.StartsWith('-');
        var digits = text.StartsWith('+') || negative ? text[1..] : text;
        var (numberBase, rest) = digits switch
        {
            ['0', 'x' or 'X', ..] => (16, digits[2..]),
            ['0', 'b' or 'B', ..] => (2, digits[2..]),
            ['0', 'o' or 'O', ..] => (8, digits[2..]),
            ['0', _, ..] => (8, digits[1..]),
            _ => (10, digits),
        };
        if (rest.Length == 0 || !TryMagnitude(rest, (uint)numberBase, out var magnitude))
        {
            return false;
        }

        if (negative)
        {
            value = magnitude <= 1UL << 63 ? JsonValue.Create(unchecked(-(long)magnitude)) : null;
            return value is not null;
        }

        value = magnitude <= long.MaxValue ? JsonValue.Create((long)magnitude) : JsonValue.Create(magnitude);
        return true;
    }

    private static bool TryMagnitude(string digits, uint numberBase, out ulong magnitude)
    {
        magnitude = 0;
        foreach (var character in digits)
        {
            var digit = char.IsAsciiHexDigit(character) ? (uint)Convert.ToInt32(character.ToString(), 16) : uint.MaxValue;
            if (digit >= numberBase || magnitude > (ulong.MaxValue - digit) / numberBase)
            {
                return false;
            }

            magnitude = (magnitude * numberBase) + digit;
        }

        return true;
    }

    private static Typed Known(JsonNode? value) => new(true, value);

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex FloatForm();
}
