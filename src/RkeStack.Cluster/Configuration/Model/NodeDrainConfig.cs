namespace RkeStack.Cluster.Configuration;

/// <summary>How pods are moved away from a node (<c>upgrade_strategy.node_drain_input</c> of cluster.yml).</summary>
public sealed record NodeDrainConfig
{
    /// <summary><c>force</c>: Whether pods without a controller are removed too. Default: false.</summary>
    public bool Force { get; init; }

    /// <summary><c>ignore_daemonsets</c>: Whether pods of DaemonSets are left where they are. Default: true.</summary>
    public bool? IgnoreDaemonSets { get; init; }

    /// <summary>
    /// <c>delete_local_data</c>: Whether pods with emptyDir volumes are removed, and their data with them. Default: false.
    /// </summary>
    public bool DeleteLocalData { get; init; }

    /// <summary><c>grace_period</c>: Seconds that each pod gets to end; negative for the pod's own. Default: -1.</summary>
    public int? GracePeriod { get; init; }

    /// <summary><c>timeout</c>: Seconds that the drain of a node may take. Default: 120.</summary>
    public int? Timeout { get; init; }
}
