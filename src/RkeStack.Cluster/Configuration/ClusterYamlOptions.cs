namespace RkeStack.Cluster.Configuration;

/// <summary>How a cluster.yml is read.</summary>
public sealed record ClusterYamlOptions
{
    /// <summary>
    /// Whether the text stands for typed inputs: keys may then be written in camelCase, as in RKE's own JSON, diagnostics
    /// name keys as they are written, and give no lines. Default: false.
    /// </summary>
    public bool IsTypedInput { get; init; }
}
