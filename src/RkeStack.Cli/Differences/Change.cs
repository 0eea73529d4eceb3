using System.Collections.Immutable;

namespace RkeStack.Cli.Differences;

/// <summary>What becomes of one thing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Reasons">Why, in words; empty where that is plain.</param>
internal sealed record Change(string Name, ChangeKind Kind, ImmutableArray<string> Reasons)
{
    /// <summary>Compares two sets of things by name.</summary>
    /// <param name="before">How they were.</param>
    /// <param name="after">How they are to be.</param>
    /// <param name="difference">Why a thing of both changes; empty when it does not.</param>
    /// <param name="kind">What becomes of a thing that changes.</param>
    /// <returns>The changes in ordinal order of the names.</returns>
    public static ImmutableArray<Change> Between<T>(
        IReadOnlyDictionary<string, T> before, IReadOnlyDictionary<string, T> after, Func<T, T, ImmutableArray<string>> difference, ChangeKind kind) =>
    [
        .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(name => One(name, before, after, difference, kind)),
    ];

    private static IEnumerable<Change> One<T>(
        string name, IReadOnlyDictionary<string, T> before, IReadOnlyDictionary<string, T> after, Func<T, T, ImmutableArray<string>> difference, ChangeKind kind)
    {
        if (!before.TryGetValue(name, out var old))
        {
            return [new Change(name, ChangeKind.Create, [])];
        }

        if (!after.TryGetValue(name, out var wanted))
        {
            return [new Change(name, ChangeKind.Remove, [])];
        }

        var reasons = difference(old, wanted);
        return reasons.IsEmpty ? [] : [new Change(name, kind, reasons)];
    }
}
