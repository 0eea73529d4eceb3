using System.Collections.Immutable;

namespace RkeStack.Cluster.Addons;

/// <summary>What cluster.yml says of the network plugin calico.</summary>
public sealed record CalicoAddonOptions
{
    /// <summary>Kubernetes version as in cluster.yml: <c>v1.32.6-rancher1-1</c>.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary><c>system_images.calico_node</c>.</summary>
    public required string NodeImage { get; init; }

    /// <summary><c>system_images.calico_cni</c>.</summary>
    public required string CniImage { get; init; }

    /// <summary><c>system_images.calico_controllers</c>.</summary>
    public required string ControllersImage { get; init; }

    /// <summary><c>system_images.calico_flexvol</c>; used up to Kubernetes 1.24.</summary>
    public string FlexVolumeImage { get; init; } = "";

    /// <summary><c>calico_flex_volume_plugin_dir</c>; used up to Kubernetes 1.24.</summary>
    public string FlexVolumeDirectory { get; init; } = "";

    /// <summary>
    /// Pod addresses of the whole cluster (<c>services.kube-controller.cluster_cidr</c>); two ranges, separated by a comma,
    /// for IPv4 and IPv6.
    /// </summary>
    public required string ClusterCidr { get; init; }

    /// <summary>MTU of the Pods' interfaces (<c>network.mtu</c>); 0 for 1440.</summary>
    public int Mtu { get; init; }

    /// <summary><c>calico_node_priority_class_name</c>.</summary>
    public string PriorityClassName { get; init; } = "system-node-critical";

    /// <summary><c>calico_kube_controllers_priority_class_name</c>.</summary>
    public string ControllersPriorityClassName { get; init; } = "system-cluster-critical";

    /// <summary>Further labels of the nodes on which the agent runs (<c>network.node_selector</c>).</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Of the controllers (<c>network.tolerations</c>); empty for the built-in ones. The agents bear every taint.</summary>
    public ImmutableArray<AddonToleration> Tolerations { get; init; } = [];

    /// <summary><c>network.update_strategy</c>; null for one Pod at a time.</summary>
    public AddonUpdateStrategy? UpdateStrategy { get; init; }

    /// <summary>Whether the API server authorizes by roles (<c>authorization.mode</c>).</summary>
    public bool Rbac { get; init; } = true;
}
