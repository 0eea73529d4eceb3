namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="VsphereNetworkConfig"/>.</summary>
internal static class VsphereNetworkKeys
{
    public static readonly ConfigSection<VsphereNetworkConfig> Section = new SectionBuilder<VsphereNetworkConfig>("cloud_provider.vsphereCloudProvider.network", "Network of the nodes in vSphere.", new VsphereNetworkConfig())
        .Text("public-network", "public-network", s => s.PublicNetwork, (s, v) => s with { PublicNetwork = v },
            "Network that nodes are reached in.")
        .Build();
}
