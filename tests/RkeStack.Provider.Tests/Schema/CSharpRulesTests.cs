using System.Text.Json.Nodes;
using Xunit;

namespace RkeStack.Provider.Tests.Schema;

/// <summary>What a schema may say and yet gives an SDK that no C# compiler takes.</summary>
public class CSharpRulesTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(SdkFolder.Path, "schema.json")))!.AsObject();

    [Fact]
    public void No_type_has_a_property_of_its_own_name()
    {
        var clashes =
            from section in new[] { "types", "resources" }
            from type in Schema[section]!.AsObject()
            from property in type.Value!["properties"]?.AsObject() ?? []
            where string.Equals(type.Key.Split(':')[^1], property.Key, StringComparison.OrdinalIgnoreCase)
            select $"{type.Key}.{property.Key}";

        Assert.Empty(clashes);
    }

    [Fact]
    public void Outputs_of_a_component_are_not_declared_secret()
    {
        var declared =
            from resource in Schema["resources"]!.AsObject()
            where resource.Value!["isComponent"]?.GetValue<bool>() == true
            from property in resource.Value!["properties"]!.AsObject()
            where property.Value!["secret"] is not null
            select $"{resource.Key}.{property.Key}";

        Assert.Empty(declared);
    }

    [Fact]
    public void Every_type_that_is_referred_to_is_declared_and_the_configuration_is_one_of_them()
    {
        const string Prefix = "#/types/";
        var referred = References(Schema).Where(reference => reference.StartsWith(Prefix, StringComparison.Ordinal)).Select(reference => reference[Prefix.Length..]).Distinct().ToArray();
        Assert.Empty(referred.Except(Schema["types"]!.AsObject().Select(type => type.Key)));
        Assert.Equal("#/types/rkestack:index:ClusterConfig", Schema["resources"]!["rkestack:index:Cluster"]!["inputProperties"]!["config"]!["$ref"]!.GetValue<string>());
        Assert.Equal("#/types/rkestack:index:NodeRole", Schema["types"]!["rkestack:index:NodeConfig"]!["properties"]!["role"]!["items"]!["$ref"]!.GetValue<string>());
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(member => member is { Key: "$ref", Value: JsonValue reference } ? [reference.GetValue<string>()] : References(member.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
