using System.Collections.Immutable;

namespace RkeStack.Cluster.Addons;

/// <summary>What cluster.yml says of the network plugin weave.</summary>
public sealed record WeaveAddonOptions
{
    /// <summary>Kubernetes version as in cluster.yml: <c>v1.29.15-rancher1-1</c>.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary><c>system_images.weave_node</c>.</summary>
    public required string NodeImage { get; init; }

    /// <summary><c>system_images.weave_cni</c>.</summary>
    public required string CniImage { get; init; }

    /// <summary><c>system_images.alpine</c>: RKE's tools, which bring the plugins of the loopback.</summary>
    public required string ToolsImage { get; init; }

    /// <summary>Pod addresses of the whole cluster (<c>services.kube-controller.cluster_cidr</c>).</summary>
    public required string ClusterCidr { get; init; }

    /// <summary>MTU of the network (<c>network.mtu</c>); 0 leaves it to weave.</summary>
    public int Mtu { get; init; }

    /// <summary>Encrypts the traffic between hosts (<c>weave_network_provider.password</c>); empty for none. Secret.</summary>
    public string Password { get; init; } = "";

    /// <summary><c>weave_net_priority_class_name</c>; empty for none.</summary>
    public string PriorityClassName { get; init; } = "";

    /// <summary>Labels of the nodes on which weave runs (<c>network.node_selector</c>); empty for all.</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary><c>network.update_strategy</c>; null for one Pod at a time.</summary>
    public AddonUpdateStrategy? UpdateStrategy { get; init; }

    /// <summary>Whether the API server authorizes by roles (<c>authorization.mode</c>).</summary>
    public bool Rbac { get; init; } = true;

    /// <summary>The type only: the password is secret.</summary>
    public override string ToString() => nameof(WeaveAddonOptions);
}
