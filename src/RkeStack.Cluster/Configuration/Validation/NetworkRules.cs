using System.Globalization;

namespace RkeStack.Cluster.Configuration;

/// <summary>The network plugin and its settings.</summary>
internal static class NetworkRules
{
    private static readonly string[] FlannelBackends =
        ["vxlan", "host-gw", "wireguard", "udp", "ipip", "ipsec", "alloc", "extension", "ali-vpc", "aws-vpc", "gce", "tencent-vpc"];

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
        CheckBackend(context);
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
            context.ReportUnknown(
                NetworkErrors.UnknownOption,
                ConfigPath.Named("network.options", option),
                $"'{option}' is not an option of {plugin}",
                () => EditDistance.Nearest(known, option, 3) ?? LongerName(known, option));
        }
    }

    /// <summary>The name that ends with the option, as <c>canal_iface</c> with <c>iface</c>.</summary>
    private static string? LongerName(IEnumerable<string> known, string option) => known
        .Where(name => name.Length > option.Length && name.EndsWith($"_{option}", StringComparison.Ordinal))
        .MinBy(name => name.Length);

    // RKE itself reads port and VNI as numbers; the rest is read by flannel.
    private static void CheckBackend(ValidationContext context)
    {
        const int largestVni = 0xFFFFFF;
        var network = context.Config.Network;
        if (network.Plugin is not ("flannel" or "canal"))
        {
            return;
        }

        var prefix = network.Plugin == "canal" ? "canal_flannel_backend" : "flannel_backend";
        CheckOption($"{prefix}_type", text => FlannelBackends.Contains(text, StringComparer.OrdinalIgnoreCase), "is not a backend of flannel", $"Write one of {string.Join(", ", FlannelBackends)}.");
        CheckOption($"{prefix}_port", text => IsNumber(text, ushort.MaxValue), "is not a port number", "Write a number up to 65535, such as 8472.");
        CheckOption($"{prefix}_vni", text => IsNumber(text, largestVni), "is not the number of a VXLAN", $"Write a number up to {largestVni}, such as 1.");

        void CheckOption(string option, Func<string, bool> fits, string what, string fix)
        {
            if (network.Options.TryGetValue(option, out var text) && text.Length > 0 && !fits(text))
            {
                context.Report(NetworkErrors.BadOption, ConfigPath.Named("network.options", option), $"'{text}' {what}", fix);
            }
        }

        static bool IsNumber(string text, int largest) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest;
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
