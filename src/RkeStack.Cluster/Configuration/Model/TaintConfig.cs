namespace RkeStack.Cluster.Configuration;

/// <summary>A taint of a Kubernetes node (<c>nodes[].taints[]</c> of cluster.yml).</summary>
public sealed record TaintConfig
{
    /// <summary><c>key</c>: Name of the taint.</summary>
    public string Key { get; init; } = "";

    /// <summary><c>value</c>: Value of the taint.</summary>
    public string Value { get; init; } = "";

    /// <summary><c>effect</c>: NoSchedule, PreferNoSchedule or NoExecute.</summary>
    public string Effect { get; init; } = "";

    /// <summary><c>timeAdded</c>: When the taint was put on, as an RFC 3339 time.</summary>
    public string TimeAdded { get; init; } = "";
}
