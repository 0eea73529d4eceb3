using System.Text;

namespace RkeStack.Cluster.Configuration.Schema;

/// <summary>A table of keys, Markdown.</summary>
internal static class SettingsTable
{
    /// <summary>Writes a row for each key.</summary>
    public static void Write(StringBuilder page, IEnumerable<ConfigEntry> entries)
    {
        page.Append("| Key | Type | Default | What it is for | A change |\n|---|---|---|---|---|\n");
        foreach (var entry in entries)
        {
            page.Append($"| `{entry.Key.Name}` | {TypeOf(entry.Key)} | {DefaultOf(entry.Key)} | {Escape(MeaningOf(entry))} | {ChangeOf(entry)} |\n");
        }
    }

    /// <summary>Writes what users of other programs may try, if there is anything.</summary>
    public static void WriteObsolete(StringBuilder page, ConfigSection section)
    {
        if (section.ObsoleteKeys.IsEmpty)
        {
            return;
        }

        page.Append("\nKeys that are met in files and do nothing (a warning says so):\n\n");
        foreach (var obsolete in section.ObsoleteKeys)
        {
            page.Append($"- `{obsolete.Name}` {Escape(obsolete.Was)}. {Escape(obsolete.Fix)}\n");
        }
    }

    /// <summary>A text that can stand in a cell.</summary>
    public static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string TypeOf(ConfigKey key) => key.Kind switch
    {
        ConfigValueKind.Text => "text",
        ConfigValueKind.Flag => "true or false",
        ConfigValueKind.Number => "whole number",
        ConfigValueKind.Fraction => "number",
        ConfigValueKind.NumberOrText => "number or text",
        ConfigValueKind.TextList => "list of texts",
        ConfigValueKind.TextMap => "map of texts",
        ConfigValueKind.TextListMap => "map of lists of texts",
        ConfigValueKind.TextMapList => "list of maps of texts",
        ConfigValueKind.Section => "section",
        ConfigValueKind.SectionList => "list of sections",
        ConfigValueKind.SectionMap => "map of sections",
        ConfigValueKind.KubernetesObject => "Kubernetes object",
        ConfigValueKind.KubernetesObjectList => "list of Kubernetes objects",
        _ => throw new InvalidOperationException($"There is no word for values of the kind {key.Kind}."),
    };

    private static string DefaultOf(ConfigKey key) =>
        key.IsRequired ? "**required**" : key.Default is { } value ? $"`{value}`" : Escape(key.DefaultNote ?? "");

    private static string MeaningOf(ConfigEntry entry)
    {
        var key = entry.Key;
        var allowed = key.AllowedValues.IsEmpty ? "" : $" One of {string.Join(", ", key.AllowedValues.Select(value => $"`{value}`"))}.";
        return key.Description + allowed + string.Concat(Marks(entry).Select(mark => $" **{mark}**"));
    }

    private static IEnumerable<string> Marks(ConfigEntry entry)
    {
        if (entry.Key.IsSecret)
        {
            yield return "secret";
        }

        if (entry.Key.IsWithoutEffect)
        {
            yield return "no effect";
        }
        else if (entry.Key.Section is null && !SupportedKeys.IsSupported(PlainPath(entry.Path)))
        {
            yield return "not built yet";
        }
        else if (SupportedKeys.Choices.FirstOrDefault(choice => choice.Path == entry.Path) is { } choice
            && entry.Key.AllowedValues.Any(value => !choice.Values.Contains(value)))
        {
            yield return $"not built yet: {string.Join(", ", entry.Key.AllowedValues.Except(choice.Values))}";
        }
    }

    /// <summary>The path without the marks of lists and maps.</summary>
    private static string PlainPath(string path) =>
        path.Replace("[]", "", StringComparison.Ordinal).Replace("[\"name\"]", "", StringComparison.Ordinal);

    private static string ChangeOf(ConfigEntry entry) =>
        entry.Key.Section is null || entry.Key.IsWithoutEffect ? ChangeEffectWords.Describe(entry.Effects) : "see below";
}
