namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="NetworkConfig"/>.</summary>
internal static class NetworkKeys
{
    public static readonly ConfigSection<NetworkConfig> Section = new SectionBuilder<NetworkConfig>("network", "The pod network.", new NetworkConfig(), ChangeEffects.NetworkAddon)
        .Text("plugin", "plugin", s => s.Plugin, (s, v) => s with { Plugin = v },
            "Plugin that connects pods across hosts; none leaves the network to you.",
            new() { Effects = ChangeEffects.NetworkAddon | ChangeEffects.NewCluster, Default = "canal", Allowed = ["canal", "flannel", "calico", "weave", "aci", "none"] })
        .TextMap("options", "options", s => s.Options, (s, v) => s with { Options = v },
            "Settings of the plugin by name, such as flannel_backend_type or canal_iface.", new() { DefaultNote = "the settings that the plugin needs" })
        .Number("mtu", "mtu", s => s.Mtu, (s, v) => s with { Mtu = v },
            "MTU of the pod network; 0 lets the plugin choose. Not for flannel.", new() { Default = "0" })
        .OptionalSection("calico_network_provider", "calicoNetworkProvider", CalicoNetworkProviderKeys.Section, s => s.CalicoNetworkProvider, (s, v) => s with { CalicoNetworkProvider = v },
            "Settings of calico; fill what options leaves out.")
        .OptionalSection("canal_network_provider", "canalNetworkProvider", CanalNetworkProviderKeys.Section, s => s.CanalNetworkProvider, (s, v) => s with { CanalNetworkProvider = v },
            "Settings of canal; fill what options leaves out.")
        .OptionalSection("flannel_network_provider", "flannelNetworkProvider", FlannelNetworkProviderKeys.Section, s => s.FlannelNetworkProvider, (s, v) => s with { FlannelNetworkProvider = v },
            "Settings of flannel; fill what options leaves out.")
        .OptionalSection("weave_network_provider", "weaveNetworkProvider", WeaveNetworkProviderKeys.Section, s => s.WeaveNetworkProvider, (s, v) => s with { WeaveNetworkProvider = v },
            "Settings of weave; fill what options leaves out.")
        .OptionalSection("aci_network_provider", "aciNetworkProvider", AciKeys.Section, s => s.AciNetworkProvider, (s, v) => s with { AciNetworkProvider = v },
            "Settings of Cisco ACI.")
        .TextMap("node_selector", "nodeSelector", s => s.NodeSelector, (s, v) => s with { NodeSelector = v },
            "Labels of the nodes that the plugin's controllers run on.")
        .OptionalSection("update_strategy", "updateStrategy", UpdateStrategyKeys.Section, s => s.UpdateStrategy, (s, v) => s with { UpdateStrategy = v },
            "How the plugin's DaemonSet is updated.", new() { DefaultNote = "RollingUpdate with 1 pod unavailable" })
        .SectionList("tolerations", "tolerations", TolerationKeys.Section, s => s.Tolerations, (s, v) => s with { Tolerations = v },
            "Tolerations of the plugin's controllers.")
        .Flag("enable_br_netfilter", "enableBrNetfilter", s => s.EnableBrNetfilter, (s, v) => s with { EnableBrNetfilter = v },
            "Whether kube-proxy loads the kernel module br_netfilter, which lets iptables see bridged traffic.", new() { Effects = ChangeEffects.KubeProxy, Default = "true", Always = true })
        .Build();
}
