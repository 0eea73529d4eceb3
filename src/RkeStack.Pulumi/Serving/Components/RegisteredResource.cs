using System.Collections.Immutable;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>A child that was registered: made, changed or found unchanged, or in a preview foretold.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Id">Its id, or null where it is not known yet.</param>
/// <param name="Outputs">Its outputs, with unknowns in previews.</param>
/// <param name="IsPreview">Whether this is a preview.</param>
public sealed record RegisteredResource(string Urn, string? Id, PropertyMap Outputs, bool IsPreview)
{
    /// <summary>
    /// Whether it does not exist and was not made, since the run has other targets (<c>--target</c>): it has no outputs then. What is a target and
    /// depends on it is refused by the engine.
    /// </summary>
    public bool IsSkipped { get; init; }

    /// <summary>One output with where it comes from. Absent ones are unknown in a preview and null otherwise.</summary>
    /// <param name="name">The output's name.</param>
    public OutputValue Output(string name)
    {
        var value = Outputs.Find(name) ?? (IsPreview ? PropertyValue.Unknown : PropertyValue.Null);
        return Wrap(value.IsUnknown ? null : PropertyValues.WithoutOutputs(value.Unwrapped), value.IsSecret);
    }

    /// <summary>A value made of this child's outputs, with where it comes from.</summary>
    /// <param name="value">The value, or null where it is not known yet.</param>
    /// <param name="secret">Whether it is secret.</param>
    public OutputValue Wrap(PropertyValue? value, bool secret = false) =>
        new(value, secret, ImmutableSortedSet.Create<string>(StringComparer.Ordinal, Urn));
}
