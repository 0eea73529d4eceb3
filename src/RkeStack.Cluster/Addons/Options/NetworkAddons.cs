using RkeStack.Cluster.Configuration;
using static RkeStack.Cluster.Addons.ConfigOptions;

namespace RkeStack.Cluster.Addons;

/// <summary>Makes the network plugin's add-on of what cluster.yml says.</summary>
internal static class NetworkAddons
{
    private const string NodeCritical = "system-node-critical";
    private const string ClusterCritical = "system-cluster-critical";

    /// <summary>The plugin's; null for the plugin <c>none</c>, and for Cisco's <c>aci</c>, which is not built.</summary>
    public static AddonManifest? Of(ClusterConfig config) => config.Network.Plugin switch
    {
        "calico" => CalicoAddon.Manifest(Calico(config)),
        "canal" => CanalAddon.Manifest(Canal(config)),
        "flannel" => FlannelAddon.Manifest(Flannel(config)),
        "weave" => WeaveAddon.Manifest(Weave(config)),
        _ => null,
    };

    private static CalicoAddonOptions Calico(ClusterConfig config)
    {
        var network = config.Network;
        return new CalicoAddonOptions
        {
            KubernetesVersion = config.KubernetesVersion,
            NodeImage = config.SystemImages["calico_node"],
            CniImage = config.SystemImages["calico_cni"],
            ControllersImage = config.SystemImages["calico_controllers"],
            FlexVolumeImage = config.SystemImages["calico_flexvol"],
            FlexVolumeDirectory = Text(network.Options, "calico_flex_volume_plugin_dir"),
            ClusterCidr = config.Services.KubeController.ClusterCidr,
            Mtu = network.Mtu,
            PriorityClassName = Text(network.Options, "calico_node_priority_class_name", NodeCritical),
            ControllersPriorityClassName = Text(network.Options, "calico_kube_controllers_priority_class_name", ClusterCritical),
            NodeSelector = network.NodeSelector,
            Tolerations = Tolerations(network.Tolerations),
            UpdateStrategy = Strategy(network.UpdateStrategy),
            Rbac = Rbac(config),
        };
    }

    private static CanalAddonOptions Canal(ClusterConfig config)
    {
        var network = config.Network;
        return new CanalAddonOptions
        {
            KubernetesVersion = config.KubernetesVersion,
            NodeImage = config.SystemImages["canal_node"],
            CniImage = config.SystemImages["canal_cni"],
            FlannelImage = config.SystemImages["canal_flannel"],
            ControllersImage = config.SystemImages["canal_controllers"],
            FlexVolumeImage = config.SystemImages["canal_flexvol"],
            FlexVolumeDirectory = Text(network.Options, "canal_flex_volume_plugin_dir"),
            ClusterCidr = config.Services.KubeController.ClusterCidr,
            Mtu = network.Mtu,
            BackendType = Text(network.Options, "canal_flannel_backend_type", "vxlan"),
            Interface = Text(network.Options, "canal_iface"),
            PriorityClassName = Text(network.Options, "canal_priority_class_name", NodeCritical),
            ControllersPriorityClassName = Text(network.Options, "calico_kube_controllers_priority_class_name", ClusterCritical),
            NodeSelector = network.NodeSelector,
            Tolerations = Tolerations(network.Tolerations),
            UpdateStrategy = Strategy(network.UpdateStrategy),
            Rbac = Rbac(config),
        };
    }

    private static FlannelAddonOptions Flannel(ClusterConfig config)
    {
        var network = config.Network;
        return new FlannelAddonOptions
        {
            KubernetesVersion = config.KubernetesVersion,
            FlannelImage = config.SystemImages["flannel"],
            FlannelCniImage = config.SystemImages["flannel_cni"],
            ClusterCidr = config.Services.KubeController.ClusterCidr,
            BackendType = Text(network.Options, "flannel_backend_type", "vxlan"),
            BackendPort = Number(network.Options, "flannel_backend_port", 8472),
            BackendVni = Number(network.Options, "flannel_backend_vni", 1),
            Interface = Text(network.Options, "flannel_iface"),
            PriorityClassName = Text(network.Options, "kube_flannel_priority_class_name"),
            NodeSelector = network.NodeSelector,
            UpdateStrategy = Strategy(network.UpdateStrategy),
            Rbac = Rbac(config),
        };
    }

    private static WeaveAddonOptions Weave(ClusterConfig config)
    {
        var network = config.Network;
        return new WeaveAddonOptions
        {
            KubernetesVersion = config.KubernetesVersion,
            NodeImage = config.SystemImages["weave_node"],
            CniImage = config.SystemImages["weave_cni"],
            ToolsImage = config.SystemImages["alpine"],
            ClusterCidr = config.Services.KubeController.ClusterCidr,
            Mtu = network.Mtu,
            Password = Text(network.Options, "WeavePassword", network.WeaveNetworkProvider?.Password ?? ""),
            PriorityClassName = Text(network.Options, "weave_net_priority_class_name"),
            NodeSelector = network.NodeSelector,
            UpdateStrategy = Strategy(network.UpdateStrategy),
            Rbac = Rbac(config),
        };
    }
}
