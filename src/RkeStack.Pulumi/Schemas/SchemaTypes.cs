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
            var json = (property.DeclaredType is { } name ? SchemaValue.Named(name).Write(package) : Reference(property.Type))
                .Set("description", property.Description)
                .Set("deprecationMessage", property.Deprecation)
                .Set("secret", IsSecretToSdks(property))
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

            if (property.EnvironmentDefault is { } variable)
            {
                json["defaultInfo"] = new JsonObject { ["environment"] = new JsonArray(variable) };
            }

            properties[property.Name] = json;
        }

        return properties;
    }

    /// <summary>An object type in place.</summary>
    public JsonObject Object(TypeShape shape) => new JsonObject { ["type"] = "object", ["properties"] = Properties(shape) }
        .Set("description", shape.Description)
        .Set("required", Required(shape));

    /// <summary>Everything that was referred to, and what the definition declares.</summary>
    /// <exception cref="InvalidOperationException">Two types have the same name.</exception>
    public JsonObject Declarations(IEnumerable<SchemaObject> objects, IEnumerable<SchemaChoice> enums)
    {
        var all = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var (token, json) in _declared.Select(type => (type.Key, type.Value.Json!))
            .Concat(objects.Select(type => (Token(type.Name), Object(type))))
            .Concat(enums.Select(type => (Token(type.Name), Enumeration(type.Values, type.Description)))))
        {
            if (!all.TryAdd(token, json))
            {
                throw new InvalidOperationException($"two types are called {token} in the schema");
            }
        }

        return new JsonObject(all.Select(type => KeyValuePair.Create(type.Key, (JsonNode?)type.Value)));
    }

    // SDKs make one output of all that stands in a secret input, and of that nothing is known where anything in it is not. In a declared
    // type each property says for itself whether it is secret; this side marks the whole.
    private static bool IsSecretToSdks(PropertyShape property) => property is { Secret: true, DeclaredType: null };

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

    private JsonObject Object(SchemaObject type)
    {
        var properties = new JsonObject();
        foreach (var property in type.Properties)
        {
            properties[property.Name] = property.Type.Write(package).Set("description", property.Description).Set("secret", property.Secret);
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties }
            .Set("description", type.Description)
            .Set("required", [.. type.Properties.Where(property => property.Required).Select(property => property.Name)]);
    }

    private string Token(string name) => $"{package}:index:{name}";

    private string Declare(TypeShape shape)
    {
        var token = Token(shape.Name);
        if (!_declared.TryGetValue(token, out var known))
        {
            // Known before it is written: a type may hold itself.
            _declared[token] = (shape, null);
            _declared[token] = (shape, shape.Kind == ShapeKind.Enum ? Enumeration(shape.EnumValues, shape.Description) : Object(shape));
        }
        else if (known.Shape.Type != shape.Type)
        {
            throw new InvalidOperationException($"both {known.Shape.Type} and {shape.Type} are called {shape.Name} in the schema; name one with [SchemaType]");
        }

        return token;
    }

    private static JsonObject Enumeration(IEnumerable<string> values, string? description) => new JsonObject
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. values.Select(value => new JsonObject { ["value"] = value })]),
    }.Set("description", description);
}
