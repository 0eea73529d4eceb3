using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Schemas;

/// <summary>Marks values secret: where the annotations say so, and where the value they come from was.</summary>
internal static class SecretMarks
{
    /// <summary>Marks every property annotated as secret, at any depth.</summary>
    public static PropertyMap Apply(PropertyMap map, TypeShape shape) => map.Select((name, value) =>
    {
        if (shape.Property(name) is not { } property)
        {
            return value;
        }

        var marked = ShapedObjects.Change(value, property.Type, Apply);
        return property.Secret && !marked.IsNull ? marked.AsSecret() : marked;
    });

    /// <summary>Marks every value secret whose namesake in <paramref name="source"/> is, at any depth.</summary>
    public static PropertyMap Inherit(PropertyMap map, PropertyMap source) => map.Select((name, value) => Inherit(value, source.Find(name)));

    private static PropertyValue Inherit(PropertyValue value, PropertyValue? source)
    {
        if (source is null)
        {
            return value;
        }

        var marked = (value, source.Unwrapped) switch
        {
            (MapValue map, MapValue from) => new MapValue(Inherit(map.Properties, from.Properties)),
            (ArrayValue array, ArrayValue from) => new ArrayValue([.. array.Elements.Select((element, index) => Inherit(element, from.Elements.ElementAtOrDefault(index)))]),
            _ => value,
        };
        return source.IsSecret && !marked.IsNull ? marked.AsSecret() : marked;
    }
}
