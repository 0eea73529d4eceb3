namespace RkeStack.Cluster.Configuration;

/// <summary>The network plugin and its settings.</summary>
internal static class NetworkRules
{
    public static void Check(ValidationContext context)
    {
        var network = context.Config.Network;
        if (network.Plugin is not ("canal" or "flannel" or "calico" or "weave" or "aci" or "none"))
        {
            context.Report(NetworkErrors.UnknownPlugin, "network.plugin", $"'{network.Plugin}' is not a network plugin");
            return;
        }

        CheckWeave(context);
        CheckMtu(context);
        CheckOptions(context);
        CheckSections(context);
    }

    private static void CheckWeave(ValidationContext context)
    {
        if (context.Config.Network.Plugin != "weave")
        {
            return;
        }

        if (context.IsAtLeast(30))
        {
            context.Report(NetworkErrors.WeaveRemoved, "network.plugin", $"weave is not offered for {context.TargetName}");
        }
        else if (context.IsAtLeast(27))
        {
            context.Report(NetworkErrors.WeaveDeprecated, "network.plugin", "weave ends with Kubernetes 1.29");
        }
    }

    private static void CheckMtu(ValidationContext context)
    {
        const int least = 576;
        const int most = 65535;
        const string path = "network.mtu";
        switch (context.Config.Network)
        {
            case { Mtu: 0 }:
                break;
            case { Plugin: "flannel" }:
                context.Report(NetworkErrors.FlannelMtu, path, "flannel does not take an MTU");
                break;
            case { Plugin: "none" }:
                context.Report(NetworkErrors.MtuUnused, path, "no network plugin is deployed");
                break;
            case { Mtu: < least or > most } network:
                context.Report(NetworkErrors.BadMtu, path, $"{network.Mtu} is not an MTU");
                break;
            default:
                break;
        }
    }

    private static void CheckOptions(ValidationContext context)
    {
        var plugin = context.Config.Network.Plugin;
        var known = NetworkOptions.Of(plugin);
        foreach (var option in context.Written.Network.Options.Keys.Where(option => !known.Contains(option)))
        {
            var nearest = known
                .Where(name => name.EndsWith("_" + option, StringComparison.Ordinal) || EditDistance.Between(name, option) <= 3)
                .MinBy(name => EditDistance.Between(name, option));
            context.Report(
                NetworkErrors.UnknownOption,
                ConfigPath.Named("network.options", option),
                $"'{option}' is not an option of {plugin}",
                nearest is null ? null : $"Did you mean '{nearest}'?");
        }
    }

    private static void CheckSections(ValidationContext context)
    {
        var network = context.Written.Network;
        var sections = new (string Plugin, bool IsWritten)[]
        {
            ("calico", network.CalicoNetworkProvider is not null),
            ("canal", network.CanalNetworkProvider is not null),
            ("flannel", network.FlannelNetworkProvider is not null),
            ("weave", network.WeaveNetworkProvider is not null),
            ("aci", network.AciNetworkProvider is not null),
        };
        foreach (var (plugin, _) in sections.Where(section => section.IsWritten && section.Plugin != context.Config.Network.Plugin))
        {
            context.Report(
                NetworkErrors.OtherPlugin, $"network.{plugin}_network_provider", $"the plugin is {context.Config.Network.Plugin}, not {plugin}");
        }
    }
}
