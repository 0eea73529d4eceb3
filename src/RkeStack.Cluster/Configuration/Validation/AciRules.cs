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

        var missing = new List<string>();
        foreach (var setting in AciSettings.All)
        {
            var value = network.Options.GetValueOrDefault(setting.Option, "");
            if (setting.IsRequired && value.Length == 0)
            {
                missing.Add(setting.Name);
            }

            if (setting.IsForCloudOnly && network.Options.ContainsKey(setting.Option) && value != (setting.Default ?? ""))
            {
                context.Report(NetworkErrors.AciCloudOnly, ConfigPath.Key(Section, setting.Name), $"{setting.Name} is for aci in a public cloud");
            }
        }

        if (network.AciNetworkProvider is not { ApicHosts.Length: > 0 })
        {
            missing.Add("apic_hosts");
        }

        if (network.AciNetworkProvider is not { L3OutExternalNetworks.Length: > 0 })
        {
            missing.Add("l3out_external_networks");
        }

        context.ReportMissing(NetworkErrors.AciMissing, Section, "aci", missing);
    }
}
