namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="CanalNetworkProviderConfig"/>.</summary>
internal static class CanalNetworkProviderKeys
{
    public static readonly ConfigSection<CanalNetworkProviderConfig> Section = new SectionBuilder<CanalNetworkProviderConfig>("network.canal_network_provider", "Settings of canal.", new CanalNetworkProviderConfig(), ChangeEffects.NetworkAddon)
        .Text("iface", "iface", s => s.Iface, (s, v) => s with { Iface = v },
            "Network interface that canal uses between hosts.", new() { Always = true })
        .Build();
}
