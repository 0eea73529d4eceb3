using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RkeStack.Cluster.Plans.Files;

/// <summary>
/// Writes JSON as YAML in the exact form that RKE deploys: keys sorted, block style, lists not indented below their key.
/// The form matters because RKE puts a checksum of it into a container's environment, so that another form of the same
/// content would restart an API server that nothing changed for.
/// </summary>
internal static class GoYaml
{
    /// <summary>Writes a document, ended by a line break.</summary>
    /// <param name="node">An object or an array.</param>
    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        WriteValue(text, node, indent: 0, Place.Document);
        return text.ToString();
    }

    // Where a value stands decides whether it begins on the current line.
    private enum Place
    {
        Document,
        AfterKey,
        AfterDash,
    }

    private static void WriteValue(StringBuilder text, JsonNode? node, int indent, Place place)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                WriteMap(text, map, indent, place);
                break;
            case JsonArray { Count: > 0 } list:
                WriteList(text, list, indent, place);
                break;
            default:
                text.Append(place == Place.AfterKey ? " " : "").Append(Inline(node, indent)).Append('\n');
                break;
        }
    }

    private static void WriteMap(StringBuilder text, JsonObject map, int indent, Place place)
    {
        var first = true;
        if (place == Place.AfterKey)
        {
            text.Append('\n');
        }

        foreach (var (key, value) in map.OrderBy(p => p.Key, GoYamlKeyOrder.Instance))
        {
            // The first key of a list's element stands on the dash's own line.
            if (!first || place != Place.AfterDash)
            {
                text.Append(' ', indent);
            }

            first = false;
            text.Append(GoYamlScalar.Format(key, indent)).Append(':');
            WriteValue(text, value, value is JsonArray ? indent : indent + 2, Place.AfterKey);
        }
    }

    private static void WriteList(StringBuilder text, JsonArray list, int indent, Place place)
    {
        var first = true;
        if (place == Place.AfterKey)
        {
            text.Append('\n');
        }

        foreach (var value in list)
        {
            if (!first || place != Place.AfterDash)
            {
                text.Append(' ', indent);
            }

            first = false;
            text.Append("- ");
            WriteValue(text, value, indent + 2, Place.AfterDash);
        }
    }

    private static string Inline(JsonNode? node, int indent) => node switch
    {
        null => "null",
        JsonObject => "{}",
        JsonArray => "[]",
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.String => GoYamlScalar.Format(value.GetValue<string>(), indent),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Null => "null",
            _ => Number(value.ToJsonString()),
        },
        _ => throw new InvalidOperationException($"JSON of the kind {node.GetType().Name} has no YAML form"),
    };

    private static string Number(string json) =>
        long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole.ToString(CultureInfo.InvariantCulture)
            : double.Parse(json, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
}
