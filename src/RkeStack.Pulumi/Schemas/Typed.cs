using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Schemas;

/// <summary>Properties in both forms: as they came, and decoded.</summary>
/// <param name="Value">
/// Decoded. What is not known yet is absent here: null, or its type's default; an unknown element of a list is null or the default.
/// </param>
/// <param name="Raw">As they came, with secrets, unknowns and outputs.</param>
/// <param name="Unknowns">Where the values are that are not known yet; empty outside previews.</param>
/// <typeparam name="T">The annotated type.</typeparam>
public sealed record Typed<T>(T Value, PropertyMap Raw, IReadOnlyList<PropertyPath> Unknowns)
{
    /// <summary>Whether everything is known.</summary>
    public bool IsKnown => Unknowns.Count == 0;

    /// <summary>Whether the property at a path, everything above and everything below it are known.</summary>
    /// <param name="path">In Pulumi's notation, such as <c>nodes[0].address</c>.</param>
    /// <exception cref="FormatException">The text is not a path.</exception>
    public bool Knows(string path)
    {
        var here = PropertyPath.Parse(path);
        return !Unknowns.Any(unknown => unknown.Covers(here) || here.Covers(unknown));
    }
}
