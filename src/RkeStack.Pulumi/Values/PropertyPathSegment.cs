namespace RkeStack.Pulumi.Values;

/// <summary>One step of a <see cref="PropertyPath"/>: a member's name, an array's index, or the wildcard <c>*</c> (neither).</summary>
/// <param name="Name">The member's name, or null.</param>
/// <param name="Index">The index, or null.</param>
public readonly record struct PropertyPathSegment(string? Name, int? Index)
{
    /// <summary>Whether this step stands for every member or element.</summary>
    public bool IsWildcard => Name is null && Index is null;

    internal bool Matches(PropertyPathSegment other) => IsWildcard || this == other;
}
