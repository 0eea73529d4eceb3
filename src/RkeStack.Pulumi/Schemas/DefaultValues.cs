using System.Globalization;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Schemas;

/// <summary>Fills in the annotated defaults.</summary>
internal static class DefaultValues
{
    /// <summary>The map with a default for each absent property that has one, at any depth; nothing else is changed.</summary>
    public static PropertyMap Apply(PropertyMap map, TypeShape shape)
    {
        var filled = map.Select((name, value) => ShapedObjects.Change(value, shape.Property(name)?.Type, Apply));
        return shape.Properties
            .Where(property => property.Default is not null && (map.Find(property.Name)?.IsNull ?? true))
            .Aggregate(filled, (result, property) => result.With(property.Name, ValueOf(property.Default!)));
    }

    private static PropertyValue ValueOf(object value) => value switch
    {
        string text => text,
        bool flag => flag,
        IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"{value.GetType()} cannot be a default"),
    };
}
