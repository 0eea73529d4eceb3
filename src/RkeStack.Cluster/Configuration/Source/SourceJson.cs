using System.Text.Json;

namespace RkeStack.Cluster.Configuration.Source;

/// <summary>The user's text as JSON, for objects that are passed on as they are.</summary>
internal static class SourceJson
{
    /// <summary>The same value as JSON; of a key that stands twice the last one counts.</summary>
    public static JsonElement Of(SourceNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, node);
        }

        using var document = JsonDocument.Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter writer, SourceNode node)
    {
        switch (node)
        {
            case SourceMapping mapping:
                var entries = new Dictionary<string, SourceNode>(StringComparer.Ordinal);
                foreach (var entry in mapping.Entries)
                {
                    entries[NameOf(entry.Key)] = entry.Value;
                }

                writer.WriteStartObject();
                foreach (var (name, value) in entries)
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case SourceSequence sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case SourceScalar scalar:
                WriteScalar(writer, scalar);
                break;
        }
    }

    // RKE makes JSON of the text with every key read as a value first, and y and on are booleans.
    private static string NameOf(SourceScalar key) => ScalarValues.TryFlag(key, out var flag) ? flag ? "true" : "false" : key.Text;

    private static void WriteNumber(Utf8JsonWriter writer, SourceScalar scalar, double number)
    {
        if (double.IsInteger(number) && ScalarValues.TryWhole(scalar, out var whole))
        {
            writer.WriteNumberValue(whole);
        }
        else
        {
            writer.WriteNumberValue(number);
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, SourceScalar scalar)
    {
        if (scalar.IsNull)
        {
            writer.WriteNullValue();
        }
        else if (ScalarValues.TryFlag(scalar, out var flag))
        {
            writer.WriteBooleanValue(flag);
        }
        else if (ScalarValues.TryDecimal(scalar, out var number))
        {
            WriteNumber(writer, scalar, number);
        }
        else
        {
            writer.WriteStringValue(scalar.Text);
        }
    }
}
