using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>One change that the user sees in a diff.</summary>
/// <param name="Path">Which property, within inputs or outputs; it exists there on one side at least.</param>
/// <param name="Kind">What happens to it.</param>
public sealed record PropertyChange(PropertyPath Path, PropertyChangeKind Kind)
{
    /// <summary>Whether the resource must be replaced for it.</summary>
    public bool Replace { get; init; }

    /// <summary>
    /// Whether the old value shown is that of the old inputs (the default), or that of the old outputs; write-only properties have
    /// no old output.
    /// </summary>
    public bool InputDiff { get; init; } = true;
}
