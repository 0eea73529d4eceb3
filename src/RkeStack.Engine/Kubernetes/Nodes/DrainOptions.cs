namespace RkeStack.Engine.Kubernetes.Nodes;

/// <summary>How a node is drained: <c>upgrade_strategy.node_drain_input</c>, with RKE's defaults.</summary>
public sealed record DrainOptions
{
    /// <summary>Evicts pods too that nothing will make again.</summary>
    public bool Force { get; init; }

    /// <summary>Leaves pods of DaemonSets where they are; without it such a pod refuses the drain.</summary>
    public bool IgnoreDaemonSets { get; init; } = true;

    /// <summary>Evicts pods too that lose the data of an emptyDir.</summary>
    public bool DeleteLocalData { get; init; }

    /// <summary>Seconds a pod has to end; -1 for the pod's own.</summary>
    public int GracePeriod { get; init; } = -1;

    /// <summary>How long the whole drain may take; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit of its own.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(120);
}
