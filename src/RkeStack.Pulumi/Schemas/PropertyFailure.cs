using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Schemas;

/// <summary>Something wrong with one property that a user wrote.</summary>
/// <param name="Path">Where; <see cref="PropertyPath.Root"/> for the resource as a whole.</param>
/// <param name="Reason">What is wrong and what to write instead.</param>
public sealed record PropertyFailure(PropertyPath Path, string Reason)
{
    /// <summary>The path, where there is one, and what is wrong there.</summary>
    public override string ToString() => Path.Segments.IsEmpty ? Reason : $"{Path}: {Reason}";
}
