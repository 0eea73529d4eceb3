using System.Globalization;
using System.Numerics;

namespace RkeStack.Cluster.Configuration.Source;

/// <summary>
/// What an unquoted scalar stands for under the rules of YAML 1.1 that RKE's parser follows: <c>yes</c> and <c>on</c> are
/// booleans, <c>0x10</c> and <c>010</c> are numbers.
/// </summary>
internal static class ScalarValues
{
    /// <summary>Reads a boolean.</summary>
    public static bool TryFlag(SourceScalar scalar, out bool value)
    {
        value = scalar.Text is "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON";
        return scalar.IsPlain && (value || scalar.Text is "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE"
            or "off" or "Off" or "OFF");
    }

    /// <summary>Reads a whole number; one written with a fraction of zero counts.</summary>
    public static bool TryWhole(SourceScalar scalar, out long value)
    {
        value = 0;
        if (!scalar.IsPlain)
        {
            return false;
        }

        if (TryInteger(scalar.Text.Replace("_", "", StringComparison.Ordinal), out var whole))
        {
            value = whole >= long.MinValue && whole <= long.MaxValue ? (long)whole : 0;
            return whole == value;
        }

        if (TryDecimal(scalar, out var number) && Math.Abs(number) < long.MaxValue)
        {
            value = (long)number;
            return true;
        }

        return false;
    }

    /// <summary>Reads a number.</summary>
    public static bool TryDecimal(SourceScalar scalar, out double value)
    {
        value = 0;
        var text = scalar.Text.Replace("_", "", StringComparison.Ordinal);
        if (!scalar.IsPlain || text.Length == 0 || !(char.IsAsciiDigit(text[^1]) || text[^1] == '.' || char.IsAsciiHexDigit(text[^1])))
        {
            return false;
        }

        if (TryInteger(text, out var whole))
        {
            value = (double)whole;
            return true;
        }

        return char.IsAsciiDigit(text.AsSpan().TrimStart("+-.") is { IsEmpty: false } digits ? digits[0] : 'x')
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }

    private static bool TryInteger(string text, out BigInteger value)
    {
        value = 0;
        const int longest = 64;
        var negative = text.StartsWith('-');
        var digits = text.StartsWith('-') || text.StartsWith('+') ? text[1..] : text;
        if (digits.Length is 0 or > longest || !char.IsAsciiDigit(digits[0]))
        {
            return false;
        }

        var (radix, body) = digits switch
        {
            ['0', 'x' or 'X', ..] => (16, digits[2..]),
            ['0', 'b' or 'B', ..] => (2, digits[2..]),
            ['0', 'o' or 'O', ..] => (8, digits[2..]),
            ['0', _, ..] => (8, digits[1..]),
            _ => (10, digits),
        };
        if (body.Length == 0)
        {
            return false;
        }

        foreach (var character in body)
        {
            var digit = char.IsAsciiHexDigit(character) ? Convert.ToInt32(character.ToString(), 16) : 16;
            if (digit >= radix)
            {
                return false;
            }

            value = (value * radix) + digit;
        }

        value = negative ? -value : value;
        return true;
    }
}
