namespace RkeStack.Cluster.Configuration;

/// <summary>The names that <c>network.options</c> may hold for each plugin.</summary>
internal static class NetworkOptions
{
    private static readonly HashSet<string> None = [];

    private static readonly HashSet<string> Flannel =
        ["flannel_iface", "flannel_backend_type", "flannel_backend_port", "flannel_backend_vni", "kube_flannel_priority_class_name"];

    private static readonly HashSet<string> Canal =
    [
        "canal_iface", "canal_flannel_backend_type", "canal_flannel_backend_port", "canal_flannel_backend_vni",
        "canal_flex_volume_plugin_dir", "canal_priority_class_name", "calico_kube_controllers_priority_class_name",
    ];

    private static readonly HashSet<string> Calico =
    [
        "calico_cloud_provider", "calico_flex_volume_plugin_dir", "calico_node_priority_class_name",
        "calico_kube_controllers_priority_class_name",
    ];

    private static readonly HashSet<string> Weave = ["WeavePassword", "weave_net_priority_class_name"];

    /// <summary>The options of a plugin; none for one that is not known.</summary>
    public static IReadOnlySet<string> Of(string plugin) => plugin switch
    {
        "flannel" => Flannel,
        "canal" => Canal,
        "calico" => Calico,
        "weave" => Weave,
        "aci" => AciSettings.All.Select(setting => setting.Option).ToHashSet(),
        _ => None,
    };
}
