using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Schemas;

/// <summary>Finds the objects of annotated types within a value, through lists, maps and the wrappers around them.</summary>
internal static class ShapedObjects
{
    /// <summary>The value with each outermost object replaced by what <paramref name="change"/> makes of it; what is below is left to that.</summary>
    /// <param name="value">The value.</param>
    /// <param name="shape">Its shape; null where the annotations do not say.</param>
    /// <param name="change">Changes an object's members.</param>
    public static PropertyValue Change(PropertyValue value, TypeShape? shape, Func<PropertyMap, TypeShape, PropertyMap> change) => (value, shape?.Kind) switch
    {
        (SecretValue secret, _) => new SecretValue(Change(secret.Value, shape, change)),
        (OutputValue { Value: { } known } output, _) => output with { Value = Change(known, shape, change) },
        (MapValue map, ShapeKind.Object) => new MapValue(change(map.Properties, shape!)),
        (MapValue map, ShapeKind.Map) => new MapValue(map.Properties.Select((_, member) => Change(member, shape!.Element, change))),
        (ArrayValue array, ShapeKind.Array) => new ArrayValue([.. array.Elements.Select(element => Change(element, shape!.Element, change))]),
        _ => value,
    };
}
