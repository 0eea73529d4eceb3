using System.Collections.Immutable;

namespace RkeStack.Pulumi.Values;

/// <summary>An output: a value with the resources it comes from. Only components and methods receive and return these.</summary>
/// <param name="Value">The value, or null where it is not known yet.</param>
/// <param name="Secret">Whether it is secret.</param>
/// <param name="Dependencies">The URNs of the resources it comes from.</param>
public sealed record OutputValue(PropertyValue? Value, bool Secret, ImmutableSortedSet<string> Dependencies) : PropertyValue
{
    /// <inheritdoc/>
    public override PropertyValue Unwrapped => Value?.Unwrapped ?? Unknown;

    /// <inheritdoc/>
    public override bool IsSecret => Secret || Value is { IsSecret: true };

    /// <inheritdoc/>
    public bool Equals(OutputValue? other) =>
        other is not null && Secret == other.Secret && Equals(Value, other.Value) && Dependencies.SetEquals(other.Dependencies);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Secret, Dependencies.Count);

    /// <inheritdoc/>
    public override string ToString() => IsSecret ? "[secret]" : $"output({Unwrapped})";
}
