using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>What a text was read into.</summary>
/// <param name="Config">
/// What could be read, even where there are errors, so that all checks can be made at once; null for a text that is no
/// YAML map. Not to be built from while there are errors.
/// </param>
/// <param name="Source">What was written, and where it stands.</param>
/// <param name="Diagnostics">Errors and warnings, in the text's order.</param>
public sealed record ParseResult(ClusterConfig? Config, ConfigSource Source, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether the text is refused.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
