namespace RkeStack.Cluster.Configuration;

/// <summary>How many nodes may be away at a time while they are changed (<c>upgrade_strategy</c> of cluster.yml).</summary>
public sealed record UpgradeStrategyConfig
{
    /// <summary>
    /// <c>max_unavailable_worker</c>: Workers that may be away at once: a number, or a percentage rounded down, at least one.
    /// Default: 10%.
    /// </summary>
    public string MaxUnavailableWorker { get; init; } = "";

    /// <summary>
    /// <c>max_unavailable_controlplane</c>: Control planes that may be away at once: a number or a percentage. Default: 1.
    /// </summary>
    public string MaxUnavailableControlplane { get; init; } = "";

    /// <summary><c>drain</c>: Whether pods are moved away from a node before it is changed. Default: false.</summary>
    public bool? Drain { get; init; }

    /// <summary><c>node_drain_input</c>: How pods are moved away.</summary>
    public NodeDrainConfig? NodeDrainInput { get; init; }

    /// <summary>How nodes are drained: with drain on and nothing written RKE has no values at all and fails, so its defaults stand in.</summary>
    /// <param name="strategy">The strategy, with defaults or without.</param>
    public static NodeDrainConfig DrainInput(UpgradeStrategyConfig strategy) => strategy.NodeDrainInput ?? UpgradeStrategyDefaults.Drain;
}
