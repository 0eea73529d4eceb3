using System.Collections.Immutable;

namespace RkeStack.Pulumi.Values;

/// <summary>An array.</summary>
/// <param name="Elements">The elements, in order.</param>
public sealed record ArrayValue(ImmutableArray<PropertyValue> Elements) : PropertyValue
{
    /// <inheritdoc/>
    public bool Equals(ArrayValue? other) => other is not null && Elements.AsSpan().SequenceEqual(other.Elements.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Elements.Aggregate(Elements.Length, HashCode.Combine);
}
