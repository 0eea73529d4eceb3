namespace RkeStack.Pulumi.Serving;

/// <summary>What Diff found.</summary>
/// <param name="Changes">Each change; none means that nothing is to be done.</param>
public sealed record DiffResult(IReadOnlyList<PropertyChange> Changes)
{
    /// <summary>No change.</summary>
    public static DiffResult None { get; } = new([]);

    /// <summary>On replacement, whether the old resource must go before the new one is made. The user's own option comes first.</summary>
    public bool DeleteBeforeReplace { get; init; }

    /// <summary>Top-level outputs that will not change.</summary>
    public IReadOnlyList<string> Stables { get; init; } = [];

    /// <summary>Whether there is a change.</summary>
    public bool HasChanges => Changes.Count > 0;

    /// <summary>Whether a change replaces the resource.</summary>
    public bool Replaces => Changes.Any(change => change.Replace);
}
