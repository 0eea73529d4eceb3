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
}
