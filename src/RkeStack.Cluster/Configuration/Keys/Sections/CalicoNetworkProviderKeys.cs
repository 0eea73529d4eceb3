namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="CalicoNetworkProviderConfig"/>.</summary>
internal static class CalicoNetworkProviderKeys
{
    public static readonly ConfigSection<CalicoNetworkProviderConfig> Section = new SectionBuilder<CalicoNetworkProviderConfig>("network.calico_network_provider", "Settings of calico.", new CalicoNetworkProviderConfig(), ChangeEffects.NetworkAddon)
        .Text("cloudprovider", "cloudProvider", s => s.CloudProvider, (s, v) => s with { CloudProvider = v },
            "Cloud that calico runs in.", new() { Default = "none", Always = true })
        .Build();
}
