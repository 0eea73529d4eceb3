using System.Text.Json;
using System.Text.Json.Nodes;

namespace RkeStack.Engine.Kubernetes;

/// <summary>Reads Kubernetes objects, where any field may be missing.</summary>
internal static class Json
{
    /// <summary>The object that a text is; null when it is none.</summary>
    public static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What stands at the end of a path of member names; null when any is missing.</summary>
    public static JsonNode? At(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            node = node is JsonObject map && map.TryGetPropertyValue(name, out var child) ? child : null;
        }

        return node;
    }

    /// <summary>The string at a path; empty when there is none.</summary>
    public static string Text(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    /// <summary>The integer at a path; <paramref name="missing"/> when there is none.</summary>
    public static long Number(this JsonNode? node, string name, long missing) =>
        node.At(name) is JsonValue value && value.TryGetValue<long>(out var number) ? number : missing;

    /// <summary>Whether true stands at a path.</summary>
    public static bool Flag(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>The objects of the list at a path; none when it is missing.</summary>
    public static IEnumerable<JsonObject> Items(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonArray list ? list.OfType<JsonObject>() : [];

    /// <summary>The string members of the map at a path, such as labels.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Strings(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonObject map
            ? map.Select(member => KeyValuePair.Create(member.Key, member.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : ""))
            : [];
}
