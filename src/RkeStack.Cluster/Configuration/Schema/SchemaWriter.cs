using System.Text.Json;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Configuration.Schema;

/// <summary>Writes the schemas of sections and keys.</summary>
internal sealed class SchemaWriter(Utf8JsonWriter writer, KubernetesVersions versions)
{
    /// <summary>A version as RKE writes it, or nothing; what is not listed is taken together with images of one's own.</summary>
    private const string VersionPattern = @"^(v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?)?$";

    /// <summary>What YAML 1.1 takes for true and false beside those words; a YAML 1.2 editor hands them over as texts.</summary>
    private const string FlagPattern = "^(y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$";

    /// <summary>Writes what the top level consists of, into an object that is open.</summary>
    public void WriteRoot(ConfigSection root)
    {
        WriteTypes("object");
        WriteKeys(root, "", ChangeEffects.None);
        writer.WriteStartObject("patternProperties");
        writer.WriteStartObject(@"^(x-|\.)");
        writer.WriteString("description", "Values that aliases refer to; nothing else reads them.");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteKeys(ConfigSection section, string path, ChangeEffects effects)
    {
        var required = section.Keys.Where(key => key.IsRequired).ToList();
        if (required.Count > 0)
        {
            WriteTexts("required", required.Select(key => key.Name));
        }

        writer.WriteStartObject("properties");
        foreach (var key in section.Keys)
        {
            writer.WriteStartObject(key.Name);
            WriteKey(ConfigEntry.Of(section, key, path, effects));
            writer.WriteEndObject();
        }

        foreach (var obsolete in section.ObsoleteKeys)
        {
            writer.WriteStartObject(obsolete.Name);
            WriteDeprecated($"'{obsolete.Name}' {obsolete.Was}. {obsolete.Fix}");
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteBoolean("additionalProperties", false);
    }

    private void WriteKey(ConfigEntry entry)
    {
        var key = entry.Key;
        if (key.IsWithoutEffect)
        {
            WriteDeprecated($"'{key.Name}' does nothing: {key.Description}");
        }
        else
        {
            writer.WriteString("description", KeyWords.Describe(entry));
        }

        WriteDefault(key);
        if (key.IsSecret)
        {
            writer.WriteBoolean("writeOnly", true);
        }

        WriteValue(entry);
    }

    private void WriteValue(ConfigEntry entry)
    {
        switch (entry.Key.Kind)
        {
            case ConfigValueKind.Text when entry.Path == "kubernetes_version":
                WriteVersion();
                break;
            case ConfigValueKind.Text:
                WriteText(entry.Key);
                break;
            case ConfigValueKind.Flag:
                WriteTypes("boolean", "string", "null");
                writer.WriteString("pattern", FlagPattern);
                break;
            case ConfigValueKind.Number:
                WriteTypes("integer", "null");
                WriteRange(entry.Key.Largest);
                break;
            case ConfigValueKind.Fraction:
                WriteTypes("number", "null");
                break;
            case ConfigValueKind.NumberOrText:
                WriteTypes("integer", "string", "null");
                break;
            case ConfigValueKind.TextList:
                WriteList(() => WriteText(entry.Key));
                break;
            case ConfigValueKind.TextMap:
                WriteMap(WriteScalar);
                break;
            case ConfigValueKind.TextListMap:
                WriteMap(() => WriteList(WriteScalar));
                break;
            case ConfigValueKind.TextMapList:
                WriteList(() => WriteMap(WriteScalar));
                break;
            case ConfigValueKind.Section:
                WriteSection(entry);
                break;
            case ConfigValueKind.SectionList:
                WriteList(() => WriteSection(entry));
                break;
            case ConfigValueKind.SectionMap:
                WriteMap(() => WriteSection(entry));
                break;
            case ConfigValueKind.KubernetesObject:
                WriteTypes("object", "null");
                break;
            case ConfigValueKind.KubernetesObjectList:
                WriteList(() => WriteTypes("object", "null"));
                break;
            default:
                throw new InvalidOperationException($"The schema does not know values of the kind {entry.Key.Kind}.");
        }
    }

    // What needs 64 bits is not written: not every editor's numbers are that exact.
    private void WriteRange(long largest)
    {
        if (largest == int.MaxValue)
        {
            writer.WriteNumber("minimum", int.MinValue);
            writer.WriteNumber("maximum", int.MaxValue);
        }
    }

    private void WriteSection(ConfigEntry entry)
    {
        WriteTypes("object", "null");
        WriteKeys(entry.Key.Section!, entry.ItemPath, entry.Effects);
    }

    private void WriteList(Action item)
    {
        WriteTypes("array", "null");
        writer.WriteStartObject("items");
        item();
        writer.WriteEndObject();
    }

    private void WriteMap(Action item)
    {
        WriteTypes("object", "null");
        writer.WriteStartObject("additionalProperties");
        item();
        writer.WriteEndObject();
    }

    private void WriteText(ConfigKey key)
    {
        if (key.AllowedValues.IsEmpty)
        {
            WriteScalar();
            return;
        }

        writer.WriteStartArray("enum");
        foreach (var allowed in key.AllowedValues)
        {
            writer.WriteStringValue(allowed);
        }

        // Empty is as good as not written, but not as an item of a list.
        if (key.Kind == ConfigValueKind.Text)
        {
            writer.WriteStringValue("");
            writer.WriteNullValue();
        }

        writer.WriteEndArray();
    }

    // A number or a boolean without quotes is taken by its letters, wherever a text is.
    private void WriteScalar() => WriteTypes("string", "number", "boolean", "null");

    private void WriteVersion()
    {
        WriteTypes("string", "null");
        writer.WriteStartArray("anyOf");
        writer.WriteStartObject();
        WriteTexts("enum", versions.All.Reverse());
        writer.WriteEndObject();
        writer.WriteStartObject();
        writer.WriteString("pattern", VersionPattern);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private void WriteDefault(ConfigKey key)
    {
        if (key.Default is not { } text)
        {
            return;
        }

        writer.WritePropertyName("default");
        if (key.Kind is ConfigValueKind.Flag or ConfigValueKind.Number or ConfigValueKind.Fraction)
        {
            writer.WriteRawValue(text);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    /// <summary>
    /// Draft-07 has no word for keys that should not be written: editors read <c>deprecationMessage</c> and
    /// <c>doNotSuggest</c>, later drafts have <c>deprecated</c>.
    /// </summary>
    private void WriteDeprecated(string message)
    {
        writer.WriteString("description", message);
        writer.WriteBoolean("deprecated", true);
        writer.WriteString("deprecationMessage", message);
        writer.WriteBoolean("doNotSuggest", true);
    }

    private void WriteTypes(params ReadOnlySpan<string> types)
    {
        if (types.Length == 1)
        {
            writer.WriteString("type", types[0]);
            return;
        }

        writer.WriteStartArray("type");
        foreach (var type in types)
        {
            writer.WriteStringValue(type);
        }

        writer.WriteEndArray();
    }

    private void WriteTexts(string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
