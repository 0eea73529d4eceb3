using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Schemas;

/// <summary>Holds what a user wrote against the annotated type and finds everything that is wrong with it at once.</summary>
internal static class ShapeValidator
{
    /// <summary>All failures of a map against an object's shape. Unknown values pass: they are judged when they are known.</summary>
    public static IEnumerable<PropertyFailure> Validate(PropertyMap map, TypeShape shape) => ValidateObject(map, shape, PropertyPath.Root);

    private static IEnumerable<PropertyFailure> ValidateObject(PropertyMap map, TypeShape shape, PropertyPath path)
    {
        foreach (var property in shape.Properties)
        {
            var here = path.Then(property.Name);
            var value = map.Find(property.Name);
            if (value is null or { IsNull: true })
            {
                if (property.Required)
                {
                    yield return new PropertyFailure(here, $"it is required: give {property.Type.Noun}");
                }

                continue;
            }

            foreach (var failure in Validate(value, property.Type, here))
            {
                yield return failure;
            }
        }

        // Names with two leading underscores belong to the engine and the SDKs.
        foreach (var name in map.Keys.Where(name => shape.Property(name) is null && !name.StartsWith("__", StringComparison.Ordinal)))
        {
            yield return new PropertyFailure(path.Then(name), $"there is no such property; known are {string.Join(", ", shape.Properties.Select(known => known.Name))}");
        }
    }

    private static IEnumerable<PropertyFailure> Validate(PropertyValue value, TypeShape shape, PropertyPath path) => (shape.Kind, value.Unwrapped) switch
    {
        (ShapeKind.Any, _) or (_, UnknownValue) => [],
        (ShapeKind.Object, MapValue map) => ValidateObject(map.Properties, shape, path),
        (ShapeKind.Map, MapValue map) => map.Properties.SelectMany(member => Validate(member.Value, shape.Element!, path.Then(member.Key))),
        (ShapeKind.Array, ArrayValue array) => array.Elements.SelectMany((element, index) => Validate(element, shape.Element!, path.Then(index))),
        (ShapeKind.Bool, BoolValue) or (ShapeKind.Number, NumberValue) or (ShapeKind.String, StringValue) => [],
        (ShapeKind.Integer, NumberValue number) when double.IsInteger(number.Value) => [],
        (ShapeKind.Enum, StringValue text) when shape.EnumValues.Contains(text.Value) => [],
        (_, var other) => [new PropertyFailure(path, $"expected {shape.Noun}, got {Noun(other)}")],
    };

    private static string Noun(PropertyValue value) => value switch
    {
        NullValue => "nothing",
        BoolValue => "a truth value",
        NumberValue => "a number",
        StringValue => "a string",
        ArrayValue => "a list",
        MapValue => "a map",
        ResourceReferenceValue => "a resource",
        AssetValue => "an asset",
        ArchiveValue => "an archive",
        _ => "a value",
    };
}
