using System.Text.Json;

namespace RkeStack.Cluster.Tests.Oracles;

/// <summary>Where two JSON values differ, one line a field.</summary>
public static class JsonDifferences
{
    /// <summary>The differences by path.</summary>
    public static IEnumerable<string> Between(JsonElement expected, JsonElement actual, string path = "")
    {
        if (expected.ValueKind == JsonValueKind.Object && actual.ValueKind == JsonValueKind.Object)
        {
            var names = expected.EnumerateObject().Concat(actual.EnumerateObject()).Select(field => field.Name).Distinct();
            return names.SelectMany(name => (expected.TryGetProperty(name, out var left), actual.TryGetProperty(name, out var right)) switch
            {
                (true, false) => [$"{path}.{name}: missing, expected {left}"],
                (false, true) => [$"{path}.{name}: not expected, is {right}"],
                _ => Between(left, right, $"{path}.{name}"),
            });
        }

        if (expected.ValueKind == JsonValueKind.Array && actual.ValueKind == JsonValueKind.Array
            && expected.GetArrayLength() == actual.GetArrayLength())
        {
            return Enumerable.Range(0, expected.GetArrayLength()).SelectMany(index => Between(expected[index], actual[index], $"{path}[{index}]"));
        }

        return JsonElement.DeepEquals(expected, actual) ? [] : [$"{path}: expected {expected}, is {actual}"];
    }
}
