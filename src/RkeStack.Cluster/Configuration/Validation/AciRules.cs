namespace RkeStack.Cluster.Configuration;

/// <summary>What Cisco ACI cannot do without, and what is not offered of it.</summary>
internal static class AciRules
{
    private const string Section = "network.aci_network_provider";

    public static void Check(ValidationContext context)
    {
        var network = context.Config.Network;
        if (network.Plugin != "aci")
        {
            return;
        }

        foreach (var setting in AciSettings.All)
        {
            var value = network.Options.GetValueOrDefault(setting.Option, "");
            if (setting.IsRequired && value.Length == 0)
            {
                context.Report(NetworkErrors.AciMissing, ConfigPath.Key(Section, setting.Name), $"aci needs {setting.Name}");
            }

            if (setting.IsForCloudOnly && network.Options.ContainsKey(setting.Option) && value != (setting.Default ?? ""))
            {
                context.Report(NetworkErrors.AciCloudOnly, ConfigPath.Key(Section, setting.Name), $"{setting.Name} is for aci in a public cloud");
            }
        }

        if (network.AciNetworkProvider is not { ApicHosts.Length: > 0 })
        {
            context.Report(NetworkErrors.AciMissing, ConfigPath.Key(Section, "apic_hosts"), "aci needs apic_hosts");
        }

        if (network.AciNetworkProvider is not { L3OutExternalNetworks.Length: > 0 })
        {
            context.Report(NetworkErrors.AciMissing, ConfigPath.Key(Section, "l3out_external_networks"), "aci needs l3out_external_networks");
        }
    }
}
