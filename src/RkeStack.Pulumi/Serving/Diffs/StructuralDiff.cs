using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>Compares two maps member by member.</summary>
internal static class StructuralDiff
{
    /// <summary>
    /// All changes from <paramref name="old"/> to <paramref name="next"/>, in the order of their paths. Null and absent are equal,
    /// secretness does not count, an unknown value counts as changed; a property annotated so, or one above it, asks for replacement.
    /// </summary>
    /// <param name="old">The old inputs.</param>
    /// <param name="next">The new inputs.</param>
    /// <param name="shape">What the annotations say.</param>
    /// <param name="ignored">Paths that do not count, with all below them; may hold wildcards.</param>
    public static IReadOnlyList<PropertyChange> Compute(PropertyMap old, PropertyMap next, TypeShape shape, IReadOnlyList<PropertyPath> ignored) =>
        [.. OfMaps(old, next, shape, PropertyPath.Root, false).Where(change => !ignored.Any(path => path.Covers(change.Path)))];

    private static IEnumerable<PropertyChange> OfMaps(PropertyMap old, PropertyMap next, TypeShape? shape, PropertyPath path, bool replace) =>
        old.Keys.Union(next.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(name =>
            OfValues(old.Find(name), next.Find(name), shape, path.Then(name), replace));

    private static IEnumerable<PropertyChange> OfValues(PropertyValue? old, PropertyValue? next, TypeShape? parent, PropertyPath path, bool replace)
    {
        if (PropertyValues.Same(old, next))
        {
            return [];
        }

        var (property, shape) = parent?.Step(path.Segments[^1]) ?? default;
        replace |= property?.ReplaceOnChanges ?? false;
        return (old?.Unwrapped, next?.Unwrapped) switch
        {
            (null or NullValue, _) => [new PropertyChange(path, PropertyChangeKind.Add) { Replace = replace }],
            (_, null or NullValue) => [new PropertyChange(path, PropertyChangeKind.Delete) { Replace = replace }],
            (MapValue a, MapValue b) => OfMaps(a.Properties, b.Properties, shape, path, replace),
            (ArrayValue a, ArrayValue b) => Enumerable.Range(0, Math.Max(a.Elements.Length, b.Elements.Length)).SelectMany(index =>
                OfValues(a.Elements.ElementAtOrDefault(index), b.Elements.ElementAtOrDefault(index), shape, path.Then(index), replace)),
            _ => [new PropertyChange(path, PropertyChangeKind.Update) { Replace = replace }],
        };
    }
}
