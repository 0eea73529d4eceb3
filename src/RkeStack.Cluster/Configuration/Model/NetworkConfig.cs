using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>The pod network (<c>network</c> of cluster.yml).</summary>
public sealed record NetworkConfig
{
    /// <summary><c>plugin</c>: canal, flannel, calico, weave, aci or none. Default: canal.</summary>
    public string Plugin { get; init; } = "";

    /// <summary><c>options</c>: Settings of the plugin by name, such as flannel_backend_type. Default: by plugin.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } = EmptyMaps.Text;

    /// <summary><c>mtu</c>: MTU of the pod network; 0 lets the plugin choose. Not for flannel. Default: 0.</summary>
    public int Mtu { get; init; }

    /// <summary><c>calico_network_provider</c>: Settings of calico; fill what options leaves out.</summary>
    public CalicoNetworkProviderConfig? CalicoNetworkProvider { get; init; }

    /// <summary><c>canal_network_provider</c>: Settings of canal; fill what options leaves out.</summary>
    public CanalNetworkProviderConfig? CanalNetworkProvider { get; init; }

    /// <summary><c>flannel_network_provider</c>: Settings of flannel; fill what options leaves out.</summary>
    public FlannelNetworkProviderConfig? FlannelNetworkProvider { get; init; }

    /// <summary><c>weave_network_provider</c>: Settings of weave; fill what options leaves out.</summary>
    public WeaveNetworkProviderConfig? WeaveNetworkProvider { get; init; }

    /// <summary><c>aci_network_provider</c>: Settings of Cisco ACI.</summary>
    public AciNetworkProviderConfig? AciNetworkProvider { get; init; }

    /// <summary><c>node_selector</c>: Labels of the nodes that the plugin's controllers run on.</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = EmptyMaps.Text;

    /// <summary><c>update_strategy</c>: How the plugin's DaemonSet is updated. Default: RollingUpdate, 1 unavailable.</summary>
    public UpdateStrategyConfig? UpdateStrategy { get; init; }

    /// <summary><c>tolerations</c>: Tolerations of the plugin's controllers.</summary>
    public ImmutableArray<TolerationConfig> Tolerations { get; init; } = [];

    /// <summary><c>enable_br_netfilter</c>: Whether kube-proxy loads the kernel module br_netfilter. Default: true.</summary>
    public bool? EnableBrNetfilter { get; init; }
}
