namespace RkeStack.Cluster.Diagnostics;

/// <summary>How grave a <see cref="Diagnostic"/> is.</summary>
public enum Severity
{
    /// <summary>Accepted, but does nothing, or not what its writer may expect.</summary>
    Warning,

    /// <summary>Refused.</summary>
    Error,
}
