using System.Collections.Immutable;
using static RkeStack.Cluster.Configuration.ConfigDefaults;

namespace RkeStack.Cluster.Configuration;

/// <summary>Defaults of <c>network</c>.</summary>
internal static class NetworkDefaults
{
    private const string FlexVolumeDirectory = "/usr/libexec/kubernetes/kubelet-plugins/volume/exec/nodeagent~uds";

    private static readonly ImmutableSortedDictionary<string, string> FlannelOptions = EmptyMaps.Text
        .Add("flannel_backend_type", "vxlan")
        .Add("flannel_backend_port", "8472")
        .Add("flannel_backend_vni", "1");

    private static readonly ImmutableSortedDictionary<string, string> CanalOptions = EmptyMaps.Text
        .Add("canal_flannel_backend_type", "vxlan")
        .Add("canal_flannel_backend_port", "8472")
        .Add("canal_flannel_backend_vni", "1")
        .Add("canal_flex_volume_plugin_dir", FlexVolumeDirectory);

    private static readonly ImmutableSortedDictionary<string, string> CalicoOptions = EmptyMaps.Text
        .Add("calico_cloud_provider", "none")
        .Add("calico_flex_volume_plugin_dir", FlexVolumeDirectory);

    public static NetworkConfig Apply(NetworkConfig network)
    {
        var plugin = Or(network.Plugin, "canal");
        var calico = network.CalicoNetworkProvider;
        var aci = network.AciNetworkProvider;
        var withSections = network with
        {
            Plugin = plugin,
            UpdateStrategy = AddonDefaults.ApplyToDaemonSet(network.UpdateStrategy),
            EnableBrNetfilter = network.EnableBrNetfilter ?? true,
            CalicoNetworkProvider = calico is null ? null : calico with { CloudProvider = Or(calico.CloudProvider, "none") },
            AciNetworkProvider = aci is null ? null : aci with { Values = WithDefaults(aci.Values) },
        };
        return withSections with { Options = Merge(DefaultOptions(withSections), network.Options) };
    }

    /// <summary>The options of the plugin, and over them what the sections of plugins say, whichever plugin is chosen.</summary>
    private static ImmutableSortedDictionary<string, string> DefaultOptions(NetworkConfig network)
    {
        var options = OptionsOf(network.Plugin).ToBuilder();
        if (network.CalicoNetworkProvider is { } calico)
        {
            options["calico_cloud_provider"] = calico.CloudProvider;
        }

        if (network.FlannelNetworkProvider is { } flannel)
        {
            options["flannel_iface"] = flannel.Iface;
        }

        if (network.CanalNetworkProvider is { } canal)
        {
            options["canal_iface"] = canal.Iface;
        }

        if (network.WeaveNetworkProvider is { } weave)
        {
            options["WeavePassword"] = weave.Password;
        }

        if (network.AciNetworkProvider is { } aci)
        {
            foreach (var setting in AciSettings.All)
            {
                options[setting.Option] = aci[setting.Name];
            }
        }

        return options.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, string> OptionsOf(string plugin) => plugin switch
    {
        "flannel" => FlannelOptions,
        "canal" => CanalOptions,
        "calico" => CalicoOptions,
        "aci" => EmptyMaps.Text
            .AddRange(AciSettings.All.Where(setting => setting.IsOptionDefault).Select(setting => KeyValuePair.Create(setting.Option, setting.Default!)))
            .Add("AciContainersMemoryRequest", "128Mi")
            .Add("AciContainersMemoryLimit", "3Gi"),
        _ => EmptyMaps.Text,
    };

    private static ImmutableSortedDictionary<string, string> WithDefaults(ImmutableSortedDictionary<string, string> values) =>
        Merge(
            EmptyMaps.Text.AddRange(AciSettings.All.Where(setting => setting.Default is not null)
                .Select(setting => KeyValuePair.Create(setting.Name, setting.Default!))),
            values);

    private static ImmutableSortedDictionary<string, string> Merge(
        ImmutableSortedDictionary<string, string> defaults, ImmutableSortedDictionary<string, string> written) => defaults.SetItems(written);
}
