namespace RkeStack.Cluster.Configuration;

/// <summary>How many DNS pods there are for a cluster's size (<c>dns.linear_autoscaler_params</c> of cluster.yml).</summary>
public sealed record LinearAutoscalerConfig
{
    /// <summary><c>cores_per_replica</c>: Processor cores for each pod. Default: 128.</summary>
    public double CoresPerReplica { get; init; }

    /// <summary><c>nodes_per_replica</c>: Nodes for each pod. Default: 4.</summary>
    public double NodesPerReplica { get; init; }

    /// <summary><c>min</c>: Fewest pods. Default: 1.</summary>
    public int Min { get; init; }

    /// <summary><c>max</c>: Most pods; 0 for no limit. Default: 0.</summary>
    public int Max { get; init; }

    /// <summary><c>prevent_single_point_failure</c>: Whether there are two pods as soon as there are two nodes. Default: true.</summary>
    public bool PreventSinglePointFailure { get; init; }
}
