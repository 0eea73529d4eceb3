using System.Text.Json.Nodes;

namespace RkeStack.Pulumi.Schemas;

/// <summary>Sets members of schema objects where there is something to set.</summary>
internal static class SchemaJson
{
    public static JsonObject Set(this JsonObject json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json[name] = text;
        }

        return json;
    }

    public static JsonObject Set(this JsonObject json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            json[name] = new JsonArray([.. texts.Select(text => (JsonNode)text)]);
        }

        return json;
    }

    public static JsonObject Set(this JsonObject json, string name, bool flag)
    {
        if (flag)
        {
            json[name] = true;
        }

        return json;
    }
}
