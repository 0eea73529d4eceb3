using System.Globalization;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Schemas;

/// <summary>Fills in the annotated defaults.</summary>
internal static class DefaultValues
{
    /// <summary>The map with a default for each absent property that has one, at any depth; nothing else is changed.</summary>
    public static PropertyMap Apply(PropertyMap map, TypeShape shape)
    {
        var filled = map.Select((name, value) => Apply(value, shape.Property(name)?.Type));
        return shape.Properties
            .Where(property => property.Default is not null && (map.Find(property.Name)?.IsNull ?? true))
            .Aggregate(filled, (result, property) => result.With(property.Name, ValueOf(property.Default!)));
    }

    private static PropertyValue Apply(PropertyValue value, TypeShape? shape) => (value, shape?.Kind) switch
    {
        (SecretValue secret, _) => new SecretValue(Apply(secret.Value, shape)),
        (OutputValue { Value: { } known } output, _) => output with { Value = Apply(known, shape) },
        (MapValue map, ShapeKind.Object) => new MapValue(Apply(map.Properties, shape!)),
        (MapValue map, ShapeKind.Map) => new MapValue(map.Properties.Select((_, member) => Apply(member, shape!.Element))),
        (ArrayValue array, ShapeKind.Array) => new ArrayValue([.. array.Elements.Select(element => Apply(element, shape!.Element))]),
        _ => value,
    };

    private static PropertyValue ValueOf(object value) => value switch
    {
        string text => text,
        bool flag => flag,
        IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"{value.GetType()} cannot be a default"),
    };
}
