using System.Collections.Immutable;

namespace RkeStack.Cluster.Addons;

/// <summary>What cluster.yml says of the network plugin flannel.</summary>
public sealed record FlannelAddonOptions
{
    /// <summary>Kubernetes version as in cluster.yml: <c>v1.32.6-rancher1-1</c>.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary><c>system_images.flannel</c>.</summary>
    public required string FlannelImage { get; init; }

    /// <summary><c>system_images.flannel_cni</c>.</summary>
    public required string FlannelCniImage { get; init; }

    /// <summary>Pod addresses of the whole cluster (<c>services.kube-controller.cluster_cidr</c>).</summary>
    public required string ClusterCidr { get; init; }

    /// <summary><c>flannel_backend_type</c>.</summary>
    public string BackendType { get; init; } = "vxlan";

    /// <summary>UDP port of the backend (<c>flannel_backend_port</c>).</summary>
    public int BackendPort { get; init; } = 8472;

    /// <summary>VXLAN network identifier (<c>flannel_backend_vni</c>).</summary>
    public int BackendVni { get; init; } = 1;

    /// <summary>Network interface between the hosts (<c>flannel_iface</c>); empty for that of the default route.</summary>
    public string Interface { get; init; } = "";

    /// <summary><c>kube_flannel_priority_class_name</c>; empty for the form's: system-node-critical, up to 1.20 none.</summary>
    public string PriorityClassName { get; init; } = "";

    /// <summary>Nodes on which flannel runs (<c>network.node_selector</c>); empty for all.</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary><c>network.update_strategy</c>; null for one Pod at a time.</summary>
    public AddonUpdateStrategy? UpdateStrategy { get; init; }

    /// <summary>Whether the API server authorizes by roles (<c>authorization.mode</c>).</summary>
    public bool Rbac { get; init; } = true;
}
