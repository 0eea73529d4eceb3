using System.Text.Json.Nodes;

namespace RkeStack.Provider.Tests.Schema;

/// <summary>Says where two JSON texts differ. The order of an object's members is no difference, nor is an empty object for none.</summary>
internal static class JsonDifference
{
    /// <summary>The first difference with its place, or null where there is none.</summary>
    public static string? First(JsonNode? left, JsonNode? right, string place) => (left, right) switch
    {
        (JsonObject a, JsonObject b) => a.Select(member => member.Key).Union(b.Select(member => member.Key))
            .Select(key => First(a[key], b[key], $"{place}/{key}"))
            .FirstOrDefault(difference => difference is not null),
        (JsonArray a, JsonArray b) when a.Count == b.Count => a.Zip(b)
            .Select((pair, index) => First(pair.First, pair.Second, $"{place}/{index}"))
            .FirstOrDefault(difference => difference is not null),
        (null, JsonObject { Count: 0 }) or (JsonObject { Count: 0 }, null) => null,
        _ when JsonNode.DeepEquals(left, right) => null,
        _ => $"{place}: {Text(left)} is committed, {Text(right)} is served",
    };

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "nothing";
}
