using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>A configuration with all that is to be said about it.</summary>
/// <param name="Config">The configuration with RKE's defaults; null for a text that is no YAML map. Not to be used while there are errors.</param>
/// <param name="Source">What was written, and where it stands.</param>
/// <param name="Diagnostics">Errors and warnings by line, those of the whole file first.</param>
public sealed record ConfigurationResult(ClusterConfig? Config, ConfigSource Source, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether the configuration is refused.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>The configuration, where it is not refused.</summary>
    /// <exception cref="DiagnosticException">There are errors; it carries all of them.</exception>
    public ClusterConfig Require() => Config is null || HasErrors
        ? throw new DiagnosticException([.. Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)])
        : Config;
}
