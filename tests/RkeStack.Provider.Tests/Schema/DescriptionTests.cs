using System.Text.Json.Nodes;
using Xunit;

namespace RkeStack.Provider.Tests.Schema;

/// <summary>What users read in their editor stands in the schema.</summary>
public class DescriptionTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(SdkFolder.Path, "schema.json")))!.AsObject();

    [Fact]
    public void Every_resource_function_type_and_property_is_described() => Assert.Empty(Undescribed().Distinct());

    private static IEnumerable<string> Undescribed()
    {
        foreach (var (token, declared) in new[] { "resources", "functions", "types" }.SelectMany(section => Schema[section]!.AsObject()))
        {
            // A function's arguments and answer are described with the function.
            JsonObject?[] holders = [declared!.AsObject(), declared["inputs"]?.AsObject(), declared["outputs"]?.AsObject()];
            var properties = holders.SelectMany(holder => new[] { holder?["properties"], holder?["inputProperties"] }).OfType<JsonObject>().SelectMany(map => map);
            var missing = properties.Where(property => !IsDescribed(property.Value!)).Select(property => $"{token}.{property.Key}");
            foreach (var place in IsDescribed(declared) ? missing : missing.Prepend(token))
            {
                yield return place;
            }
        }
    }

    private static bool IsDescribed(JsonNode declared) => declared["description"] is JsonValue text && text.GetValue<string>().Length > 0;
}
