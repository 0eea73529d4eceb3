using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.Common;

/// <summary>Differences of resources for which only some inputs matter.</summary>
internal static class DiffResults
{
    /// <summary>The changes of some inputs; that of another is recorded and touches nothing.</summary>
    /// <param name="diff">All changes.</param>
    /// <param name="inputs">The inputs that matter.</param>
    public static DiffResult Of(this DiffResult diff, params string[] inputs) =>
        diff with { Changes = [.. diff.Changes.Where(change => inputs.Contains(change.Path.Head))] };
}
