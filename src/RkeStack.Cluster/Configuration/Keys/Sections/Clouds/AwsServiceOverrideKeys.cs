namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="AwsServiceOverrideConfig"/>.</summary>
internal static class AwsServiceOverrideKeys
{
    public static readonly ConfigSection<AwsServiceOverrideConfig> Section = new SectionBuilder<AwsServiceOverrideConfig>("cloud_provider.awsCloudProvider.service_override[\"name\"]", "An endpoint that takes the place of one of Amazon's.", new AwsServiceOverrideConfig())
        .Text("service", "service", s => s.Service, (s, v) => s with { Service = v }, "Name of the service.", new() { Always = true })
        .Text("region", "region", s => s.Region, (s, v) => s with { Region = v }, "Region of the service.", new() { Always = true })
        .Text("url", "url", s => s.Url, (s, v) => s with { Url = v }, "URL of the endpoint.", new() { Always = true })
        .Text("signing-region", "signing-region", s => s.SigningRegion, (s, v) => s with { SigningRegion = v },
            "Region that requests are signed for.", new() { Always = true })
        .Text("signing-method", "signing-method", s => s.SigningMethod, (s, v) => s with { SigningMethod = v },
            "How requests are signed.", new() { Always = true })
        .Text("signing-name", "signing-name", s => s.SigningName, (s, v) => s with { SigningName = v },
            "Name that requests are signed for.", new() { Always = true })
        .Build();
}
