namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="AciNetworkProviderConfig"/>.</summary>
internal static class AciKeys
{
    public static readonly ConfigSection<AciNetworkProviderConfig> Section = new SectionBuilder<AciNetworkProviderConfig>(
            "network.aci_network_provider", "Settings of Cisco ACI.", new AciNetworkProviderConfig(), ChangeEffects.NetworkAddon)
        .TextList("apic_hosts", "apicHosts", s => s.ApicHosts, (s, v) => s with { ApicHosts = v },
            "Addresses of the APIC controllers; the plugin aci needs them.")
        .TextList("l3out_external_networks", "l3outExternalNetworks", s => s.L3OutExternalNetworks, (s, v) => s with { L3OutExternalNetworks = v },
            "Names of the external networks; the plugin aci needs them.")
        .TextList("kafka_brokers", "kafkaBrokers", s => s.KafkaBrokers, (s, v) => s with { KafkaBrokers = v }, "Addresses of the Kafka brokers.")
        .TextMapList("service_graph_endpoint_add_services", "serviceGraphEndpointAddServices",
            s => s.ServiceGraphEndpointAddServices, (s, v) => s with { ServiceGraphEndpointAddServices = v }, "Services whose endpoints are added late.")
        .TextMapList("node_snat_redirect_exclude", "nodeSnatRedirectExclude",
            s => s.NodeSnatRedirectExclude, (s, v) => s with { NodeSnatRedirectExclude = v }, "Nodes that take no part in SNAT.")
        .Settings()
        .Build();

    private static SectionBuilder<AciNetworkProviderConfig> Settings(this SectionBuilder<AciNetworkProviderConfig> section)
    {
        foreach (var setting in AciSettings.All)
        {
            section.Text(
                setting.Name,
                setting.JsonName,
                aci => aci[setting.Name],
                (aci, text) => aci with { Values = text.Length == 0 ? aci.Values.Remove(setting.Name) : aci.Values.SetItem(setting.Name, text) },
                Describe(setting),
                new() { Default = setting.Default, Secret = setting.IsSecret });
        }

        return section;
    }

    private static string Describe(AciSetting setting) =>
        $"Setting {setting.Option} of the plugin aci"
        + (setting.IsRequired ? ", which needs it." : setting.IsForCloudOnly ? "; for ACI in a public cloud, so that only its default is taken." : ".");
}
