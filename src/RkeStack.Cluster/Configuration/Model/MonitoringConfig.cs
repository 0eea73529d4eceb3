using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>The metrics add-on (<c>monitoring</c> of cluster.yml).</summary>
public sealed record MonitoringConfig
{
    /// <summary><c>provider</c>: metrics-server or none. Default: metrics-server.</summary>
    public string Provider { get; init; } = "";

    /// <summary><c>options</c>: Flags of metrics-server, without their dashes.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } = EmptyMaps.Text;

    /// <summary><c>node_selector</c>: Labels of the nodes that metrics-server runs on.</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = EmptyMaps.Text;

    /// <summary><c>update_strategy</c>: How the Deployment is updated. Default: RollingUpdate, 25% and 25%.</summary>
    public UpdateStrategyConfig? UpdateStrategy { get; init; }

    /// <summary><c>replicas</c>: Number of metrics-server pods. Default: 1.</summary>
    public int? Replicas { get; init; }

    /// <summary><c>tolerations</c>: Tolerations of metrics-server.</summary>
    public ImmutableArray<TolerationConfig> Tolerations { get; init; } = [];

    /// <summary><c>metrics_server_priority_class_name</c>: Priority class of metrics-server.</summary>
    public string MetricsServerPriorityClassName { get; init; } = "";
}
