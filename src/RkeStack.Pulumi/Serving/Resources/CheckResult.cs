using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>What Check found.</summary>
/// <param name="Inputs">The inputs to go on with: the user's own, with defaults added and nothing else changed.</param>
/// <param name="Failures">Everything that is wrong, at once.</param>
public sealed record CheckResult(PropertyMap Inputs, IReadOnlyList<PropertyFailure> Failures)
{
    /// <summary>Makes a result without failures.</summary>
    public static CheckResult Valid(PropertyMap inputs) => new(inputs, []);
}
