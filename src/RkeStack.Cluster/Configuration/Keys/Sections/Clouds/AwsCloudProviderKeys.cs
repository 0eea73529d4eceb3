namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="AwsCloudProviderConfig"/>.</summary>
internal static class AwsCloudProviderKeys
{
    public static readonly ConfigSection<AwsCloudProviderConfig> Section = new SectionBuilder<AwsCloudProviderConfig>("cloud_provider.awsCloudProvider", "Settings of Amazon's cloud.", new AwsCloudProviderConfig())
        .Section("global", "global", AwsGlobalKeys.Section, s => s.Global, (s, v) => s with { Global = v },
            "Settings of the whole provider.", new() { Always = true })
        .SectionMap("service_override", "serviceOverride", AwsServiceOverrideKeys.Section, s => s.ServiceOverride, (s, v) => s with { ServiceOverride = v },
            "Endpoints that take the place of Amazon's own.")
        .Build();
}
