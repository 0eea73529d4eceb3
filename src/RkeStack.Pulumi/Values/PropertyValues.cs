using System.Collections.Immutable;

namespace RkeStack.Pulumi.Values;

/// <summary>Questions and changes that go through a whole value.</summary>
public static class PropertyValues
{
    /// <summary>
    /// Whether two values mean the same: null equals absent, secretness does not count, a known output equals its value, assets and
    /// archives with hashes compare by hash. An unknown value equals nothing, not even another unknown one.
    /// </summary>
    public static bool Same(PropertyValue? left, PropertyValue? right) => (left?.Unwrapped, right?.Unwrapped) switch
    {
        (UnknownValue, _) or (_, UnknownValue) => false,
        (null or NullValue, null or NullValue) => true,
        (ArrayValue a, ArrayValue b) => a.Elements.Length == b.Elements.Length && a.Elements.Zip(b.Elements).All(pair => Same(pair.First, pair.Second)),
        (MapValue a, MapValue b) => Same(a.Properties, b.Properties),
        (AssetValue { Hash: { } a }, AssetValue { Hash: { } b }) => a == b,
        (ArchiveValue { Hash: { } a }, ArchiveValue { Hash: { } b }) => a == b,
        (ResourceReferenceValue a, ResourceReferenceValue b) => a.Urn == b.Urn && (a.Id, b.Id) is not (UnknownValue, _) and not (_, UnknownValue) && Same(a.Id, b.Id),
        var (a, b) => Equals(a, b),
    };

    /// <summary>Whether two maps mean the same; see <see cref="Same(PropertyValue?, PropertyValue?)"/>.</summary>
    public static bool Same(PropertyMap? left, PropertyMap? right)
    {
        var names = (left?.Keys ?? []).Union(right?.Keys ?? [], StringComparer.Ordinal);
        return names.All(name => Same(left?.Find(name), right?.Find(name)));
    }

    /// <summary>Whether an unknown value is anywhere in this one.</summary>
    public static bool HasUnknowns(PropertyValue value) => value.Unwrapped switch
    {
        UnknownValue => true,
        ArrayValue array => array.Elements.Any(HasUnknowns),
        MapValue map => HasUnknowns(map.Properties),
        ResourceReferenceValue { Id: UnknownValue } => true,
        _ => false,
    };

    /// <summary>Whether an unknown value is anywhere in the map.</summary>
    public static bool HasUnknowns(PropertyMap map) => map.Values.Any(HasUnknowns);

    /// <summary>Whether a secret is anywhere in this value.</summary>
    public static bool HasSecrets(PropertyValue value) => value.IsSecret || value.Unwrapped switch
    {
        ArrayValue array => array.Elements.Any(HasSecrets),
        MapValue map => map.Properties.Values.Any(HasSecrets),
        _ => false,
    };

    /// <summary>The value without any output wrapper: unknown, secret or plain instead, as everything but components expects.</summary>
    public static PropertyValue WithoutOutputs(PropertyValue value) => value switch
    {
        OutputValue { IsSecret: true } output => new SecretValue(WithoutOutputs(output.Unwrapped)),
        OutputValue output => WithoutOutputs(output.Unwrapped),
        SecretValue secret => new SecretValue(WithoutOutputs(secret.Unwrapped)),
        ArrayValue array => new ArrayValue([.. array.Elements.Select(WithoutOutputs)]),
        MapValue map => new MapValue(WithoutOutputs(map.Properties)),
        _ => value,
    };

    /// <summary>The map without any output wrapper.</summary>
    public static PropertyMap WithoutOutputs(PropertyMap map) => map.Select((_, value) => WithoutOutputs(value));

    /// <summary>The URNs of all resources that outputs anywhere in this value come from.</summary>
    public static ImmutableSortedSet<string> Dependencies(PropertyValue value)
    {
        var found = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        Collect(value, found);
        return found.ToImmutable();
    }

    private static void Collect(PropertyValue? value, ImmutableSortedSet<string>.Builder found)
    {
        switch (value)
        {
            case OutputValue output:
                found.UnionWith(output.Dependencies);
                Collect(output.Value, found);
                break;
            case SecretValue secret:
                Collect(secret.Value, found);
                break;
            case ArrayValue array:
                foreach (var element in array.Elements)
                {
                    Collect(element, found);
                }

                break;
            case MapValue map:
                foreach (var member in map.Properties.Values)
                {
                    Collect(member, found);
                }

                break;
        }
    }
}
