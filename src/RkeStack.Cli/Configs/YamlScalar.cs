using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RkeStack.Cli.Configs;

/// <summary>Writes a text as a YAML scalar that every YAML reader takes for a text.</summary>
internal static partial class YamlScalar
{
    /// <summary>Plain where nobody can mistake it, else in double quotes.</summary>
    public static string Of(string text) => Plain().IsMatch(text) && !Mistakable().IsMatch(text)
        ? text
        : $"\"{Encoding.UTF8.GetString(JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes)}\"";

    [GeneratedRegex(@"^[A-Za-z0-9/~][A-Za-z0-9/_.@+~-]*$")]
    private static partial Regex Plain();

    // Numbers, dates, and the words that YAML 1.1 takes for true, false or nothing.
    [GeneratedRegex(@"^(?:[0-9][0-9_xob-]*(?:\.[0-9_]*)?(?:e[+-]?[0-9]+)?|y|n|yes|no|on|off|true|false|null|~)$", RegexOptions.IgnoreCase)]
    private static partial Regex Mistakable();
}
