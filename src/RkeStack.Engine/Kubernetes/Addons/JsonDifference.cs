using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>Finds where two versions of an object differ, leaving out what the API server keeps for itself.</summary>
public static class JsonDifference
{
    private static readonly ImmutableHashSet<string> Bookkeeping =
        ["status", "metadata.managedFields", "metadata.resourceVersion", "metadata.generation"];

    /// <summary>The paths that differ, in the order of the first object's members, then those only the second one has.</summary>
    public static ImmutableArray<string> Between(JsonObject live, JsonObject wanted) => [.. Walk("", live, wanted)];

    private static IEnumerable<string> Walk(string path, JsonNode? left, JsonNode? right)
    {
        if (Bookkeeping.Contains(path) || JsonNode.DeepEquals(left, right))
        {
            return [];
        }

        return (left, right) switch
        {
            (JsonObject a, JsonObject b) => a.Select(member => member.Key)
                .Union(b.Select(member => member.Key))
                .SelectMany(name => Walk(Member(path, name), a[name], b[name])),
            (JsonArray a, JsonArray b) when a.Count == b.Count => Enumerable.Range(0, a.Count).SelectMany(i => Walk($"{path}[{i}]", a[i], b[i])),
            _ => [path],
        };
    }

    private static string Member(string path, string name) => name.Contains('.', StringComparison.Ordinal) || name.Contains('/', StringComparison.Ordinal)
        ? $"{path}[\"{name}\"]"
        : path.Length == 0 ? name : $"{path}.{name}";
}
