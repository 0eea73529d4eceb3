namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="HarvesterCloudProviderConfig"/>.</summary>
internal static class HarvesterCloudProviderKeys
{
    public static readonly ConfigSection<HarvesterCloudProviderConfig> Section = new SectionBuilder<HarvesterCloudProviderConfig>("cloud_provider.harvesterCloudProvider", "Settings of Harvester.", new HarvesterCloudProviderConfig())
        .Text("cloud_config", "cloudConfig", s => s.CloudConfig, (s, v) => s with { CloudConfig = v },
            "Text of the cloud configuration file.", new() { Secret = true, Always = true })
        .Build();
}
