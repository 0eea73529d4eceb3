using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration.Source;

/// <summary>The text cannot be read at all; caught where parsing begins, and told as its diagnostic.</summary>
internal sealed class SourceException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    /// <summary>What is wrong with the text.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
