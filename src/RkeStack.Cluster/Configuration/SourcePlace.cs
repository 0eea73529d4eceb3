using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>Where something that the user wrote stands.</summary>
/// <param name="UserPath">The path in the user's own spelling.</param>
/// <param name="Line">Line, from 1; null where there is no text, as with typed inputs.</param>
/// <param name="Column">Column, from 1; null where there is no text.</param>
public sealed record SourcePlace(string UserPath, int? Line, int? Column)
{
    /// <summary>Whether null, nothing, 0 or false stands there, as in files that <c>rke config</c> writes.</summary>
    public bool IsBlank { get; init; }

    /// <summary>Whether a map stands there, be it an empty one.</summary>
    internal bool IsMap { get; init; }

    /// <summary>Line and column of the value, for an entry under a name of the user's own, whose own place is its name's; null for anything else.</summary>
    internal (int Line, int Column)? Value { get; init; }

    /// <summary>A place in typed inputs.</summary>
    internal static SourcePlace InInput(string userPath) => new(userPath, null, null);

    /// <summary>The diagnostic with line and column of the place.</summary>
    internal Diagnostic Locate(Diagnostic diagnostic) => diagnostic with { Line = Line, Column = Column };
}
