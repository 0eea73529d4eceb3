using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Schemas;

/// <summary>Keeps the way a user wrote something where what was read back means the same.</summary>
internal static class Representation
{
    /// <summary>
    /// What was read, but each property that did not change since <paramref name="written"/> as it was written there, down to its
    /// absence: an omitted list and an empty one would otherwise look like drift.
    /// </summary>
    /// <param name="written">The stored inputs.</param>
    /// <param name="encoded">The stored inputs after decoding and encoding.</param>
    /// <param name="read">What was read, encoded.</param>
    public static PropertyMap Keep(PropertyMap written, PropertyMap encoded, PropertyMap read)
    {
        var result = PropertyMap.Empty;
        foreach (var name in written.Keys.Union(read.Keys, StringComparer.Ordinal))
        {
            if (Keep(written.Find(name), encoded.Find(name), read.Find(name)) is { } value)
            {
                result = result.With(name, value);
            }
        }

        return result;
    }

    private static PropertyValue? Keep(PropertyValue? written, PropertyValue? encoded, PropertyValue? read)
    {
        if (PropertyValues.Same(encoded, read))
        {
            return written;
        }

        var kept = (written?.Unwrapped, encoded?.Unwrapped, read?.Unwrapped) switch
        {
            (MapValue w, MapValue e, MapValue r) => new MapValue(Keep(w.Properties, e.Properties, r.Properties)),
            (ArrayValue w, ArrayValue e, ArrayValue r) when w.Elements.Length == e.Elements.Length && e.Elements.Length == r.Elements.Length =>
                new ArrayValue([.. r.Elements.Select((element, index) => Keep(w.Elements[index], e.Elements[index], element) ?? element)]),
            _ => read,
        };
        return kept is not null && (written is { IsSecret: true } || read is { IsSecret: true }) ? kept.AsSecret() : kept;
    }
}
