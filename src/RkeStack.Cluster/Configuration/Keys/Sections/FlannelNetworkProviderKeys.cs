namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="FlannelNetworkProviderConfig"/>.</summary>
internal static class FlannelNetworkProviderKeys
{
    public static readonly ConfigSection<FlannelNetworkProviderConfig> Section = new SectionBuilder<FlannelNetworkProviderConfig>("network.flannel_network_provider", "Settings of flannel.", new FlannelNetworkProviderConfig(), ChangeEffects.NetworkAddon)
        .Text("iface", "iface", s => s.Iface, (s, v) => s with { Iface = v },
            "Network interface that flannel uses between hosts.", new() { Always = true })
        .Build();
}
