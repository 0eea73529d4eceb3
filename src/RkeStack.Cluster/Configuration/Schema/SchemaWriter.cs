using System.Text.Json;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Configuration.Schema;

/// <summary>Writes the schemas of sections and keys.</summary>
internal sealed class SchemaWriter(Utf8JsonWriter writer, KubernetesVersions versions)
{
    /// <summary>A version as RKE writes it, or nothing; what is not listed is taken together with images of one's own.</summary>
    private const string VersionPattern = @"^(v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?)?$";

    private readonly SchemaValues _values = new(writer);
    private readonly ShapeWriter _shapes = new(writer);

    /// <summary>Writes what the top level consists of, into an object that is open.</summary>
    public void WriteRoot(ConfigSection root)
    {
        _values.WriteTypes("object");
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
            _values.WriteTexts("required", required.Select(key => key.Name));
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
            _values.WriteDeprecated($"'{obsolete.Name}' {obsolete.Was}. {obsolete.Fix}");
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
            _values.WriteDeprecated($"'{key.Name}' does nothing: {key.Description}");
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
                _values.WriteFlag();
                break;
            case ConfigValueKind.Number:
                _values.WriteNumber(int.MinValue, entry.Key.Largest);
                break;
            case ConfigValueKind.Fraction:
                _values.WriteTypes("number", "null");
                break;
            case ConfigValueKind.NumberOrText:
                _values.WriteTypes("integer", "string", "null");
                break;
            case ConfigValueKind.TextList:
                _values.WriteList(() => WriteText(entry.Key));
                break;
            case ConfigValueKind.TextMap:
                WriteMap(WriteScalar);
                break;
            case ConfigValueKind.TextListMap:
                WriteMap(() => _values.WriteList(WriteScalar));
                break;
            case ConfigValueKind.TextMapList:
                _values.WriteList(() => WriteMap(WriteScalar));
                break;
            case ConfigValueKind.Section:
                WriteSection(entry);
                break;
            case ConfigValueKind.SectionList:
                _values.WriteList(() => WriteSection(entry));
                break;
            case ConfigValueKind.SectionMap:
                WriteMap(() => WriteSection(entry));
                break;
            case ConfigValueKind.KubernetesObject:
                _shapes.Write(entry.Key.Shape!);
                break;
            case ConfigValueKind.KubernetesObjectList:
                _values.WriteList(() => _shapes.Write(entry.Key.Shape!));
                break;
            default:
                throw new InvalidOperationException($"The schema does not know values of the kind {entry.Key.Kind}.");
        }
    }

    private void WriteSection(ConfigEntry entry)
    {
        _values.WriteTypes("object", "null");
        WriteKeys(entry.Key.Section!, entry.ItemPath, entry.Effects);
    }

    private void WriteMap(Action item)
    {
        _values.WriteTypes("object", "null");
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
    private void WriteScalar() => _values.WriteTypes("string", "number", "boolean", "null");

    private void WriteVersion()
    {
        _values.WriteTypes("string", "null");
        writer.WriteStartArray("anyOf");
        writer.WriteStartObject();
        _values.WriteTexts("enum", versions.All.Reverse());
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
}
