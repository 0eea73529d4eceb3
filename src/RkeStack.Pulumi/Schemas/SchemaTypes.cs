using System.Text.Json.Nodes;

namespace RkeStack.Pulumi.Schemas;

/// <summary>Writes types for a schema and collects those that are declared apart.</summary>
internal sealed class SchemaTypes(string package)
{
    private readonly SortedDictionary<string, (TypeShape Shape, JsonObject? Json)> _declared = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Required(TypeShape shape) =>
        [.. shape.Properties.Where(property => property.Required).Select(property => property.Name)];

    /// <summary>An object's properties, by name.</summary>
    public JsonObject Properties(TypeShape shape)
    {
        var properties = new JsonObject();
        foreach (var property in shape.Properties)
        {
            var json = Reference(property.Type)
                .Set("description", property.Description)
                .Set("deprecationMessage", property.Deprecation)
                .Set("secret", property.Secret)
                .Set("willReplaceOnChanges", property.ReplaceOnChanges);
            if (property.Default is { } value)
            {
                json["default"] = value switch
                {
                    string text => text,
                    bool flag => flag,
                    int whole => whole,
                    double number => number,
                    _ => throw new InvalidOperationException($"{property.Name}: {value.GetType()} cannot be a default"),
                };
            }

            properties[property.Name] = json;
        }

        return properties;
    }

    /// <summary>An object type in place.</summary>
    public JsonObject Object(TypeShape shape) => new JsonObject { ["type"] = "object", ["properties"] = Properties(shape) }
        .Set("description", shape.Description)
        .Set("required", Required(shape));

    /// <summary>Everything that was referred to.</summary>
    public JsonObject Declarations()
    {
        var types = new JsonObject();
        foreach (var (token, (_, json)) in _declared)
        {
            types[token] = json;
        }

        return types;
    }

    private JsonObject Reference(TypeShape shape) => shape.Kind switch
    {
        ShapeKind.Bool => new JsonObject { ["type"] = "boolean" },
        ShapeKind.Integer => new JsonObject { ["type"] = "integer" },
        ShapeKind.Number => new JsonObject { ["type"] = "number" },
        ShapeKind.String => new JsonObject { ["type"] = "string" },
        ShapeKind.Array => new JsonObject { ["type"] = "array", ["items"] = Reference(shape.Element!) },
        ShapeKind.Map => new JsonObject { ["type"] = "object", ["additionalProperties"] = Reference(shape.Element!) },
        ShapeKind.Object or ShapeKind.Enum => new JsonObject { ["$ref"] = $"#/types/{Declare(shape)}" },
        _ => new JsonObject { ["$ref"] = "pulumi.json#/Any" },
    };

    private string Declare(TypeShape shape)
    {
        var token = $"{package}:index:{shape.Name}";
        if (!_declared.TryGetValue(token, out var known))
        {
            // Known before it is written: a type may hold itself.
            _declared[token] = (shape, null);
            _declared[token] = (shape, shape.Kind == ShapeKind.Enum ? Enumeration(shape) : Object(shape));
        }
        else if (known.Shape.Type != shape.Type)
        {
            throw new InvalidOperationException($"both {known.Shape.Type} and {shape.Type} are called {shape.Name} in the schema; name one with [SchemaType]");
        }

        return token;
    }

    private static JsonObject Enumeration(TypeShape shape) => new JsonObject
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. shape.EnumValues.Select(value => new JsonObject { ["value"] = value })]),
    }.Set("description", shape.Description);
}
