using System.Collections.Immutable;

namespace RkeStack.Cluster.Addons;

/// <summary>What cluster.yml says of metrics-server.</summary>
public sealed record MetricsServerAddonOptions
{
    /// <summary>Kubernetes version as in cluster.yml: <c>v1.32.6-rancher1-1</c>.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary><c>system_images.metrics_server</c>.</summary>
    public required string Image { get; init; }

    /// <summary>Further arguments (<c>monitoring.options</c>), after the built-in ones.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary><c>monitoring.replicas</c>.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Labels of the nodes on which it runs (<c>monitoring.node_selector</c>); empty for any worker.</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary><c>monitoring.tolerations</c>; empty for the built-in ones.</summary>
    public ImmutableArray<AddonToleration> Tolerations { get; init; } = [];

    /// <summary><c>monitoring.update_strategy</c>; null for a quarter missing and a quarter too many.</summary>
    public AddonUpdateStrategy? UpdateStrategy { get; init; }

    /// <summary><c>metrics_server_priority_class_name</c>; empty for the form's: system-cluster-critical, up to 1.20.3 none.</summary>
    public string PriorityClassName { get; init; } = "";

    /// <summary>Whether the API server authorizes by roles (<c>authorization.mode</c>).</summary>
    public bool Rbac { get; init; } = true;
}
