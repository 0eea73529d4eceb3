using System.Globalization;
using System.Text.Encodings.Web;

namespace RkeStack.Cluster.Addons;

/// <summary>
/// Helps to write manifests as YAML text. Whatever comes from the user goes in as a JSON string, list or mapping, which
/// YAML reads as the same: so it is always quoted, stays on its line, and needs no indentation.
/// </summary>
internal static class ManifestYaml
{
    /// <summary>Joins documents, and drops the lines that an option left empty.</summary>
    public static string Join(IEnumerable<string> documents) => string.Concat(documents.Select(document =>
        $"---\n{string.Join('\n', document.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))}\n"));

    /// <summary>A text, quoted.</summary>
    public static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    /// <summary>A list of texts.</summary>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quote))}]";

    /// <summary>A mapping of texts, in ordinal order of the keys.</summary>
    public static string Map(IEnumerable<KeyValuePair<string, string>> pairs) =>
        $"{{{string.Join(", ", pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{Quote(pair.Key)}: {Quote(pair.Value)}"))}}}";

    /// <summary>A number, or a percentage, as fields of type IntOrString take it.</summary>
    public static string IntOrString(string text) => int.TryParse(text, out var number)
        ? number.ToString(CultureInfo.InvariantCulture)
        : Quote(text);

    /// <summary>A text on lines of its own under a key, each line indented; for file contents in a ConfigMap.</summary>
    public static string Indent(int width, string text) =>
        string.Join('\n', text.TrimEnd('\n').Split('\n').Select(line => new string(' ', width) + line)).TrimStart(' ');

    /// <summary>A line, or nothing.</summary>
    public static string When(bool condition, string line) => condition ? line : "";

    /// <summary>A list of tolerations.</summary>
    public static string Tolerations(IEnumerable<AddonToleration> tolerations) => $"[{string.Join(", ", tolerations.Select(Toleration))}]";

    private static string Toleration(AddonToleration toleration)
    {
        string[] fields =
        [
            .. Field("effect", toleration.Effect),
            .. Field("key", toleration.Key),
            .. Field("operator", toleration.Operator),
            .. toleration.TolerationSeconds is { } seconds
                ? [string.Create(CultureInfo.InvariantCulture, $"\"tolerationSeconds\": {seconds}")]
                : Array.Empty<string>(),
            .. Field("value", toleration.Value),
        ];
        return $"{{{string.Join(", ", fields)}}}";
    }

    private static string[] Field(string name, string value) => value.Length == 0 ? [] : [$"\"{name}\": {Quote(value)}"];
}
