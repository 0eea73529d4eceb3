namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="OpenstackMetadataConfig"/>.</summary>
internal static class OpenstackMetadataKeys
{
    public static readonly ConfigSection<OpenstackMetadataConfig> Section = new SectionBuilder<OpenstackMetadataConfig>("cloud_provider.openstackCloudProvider.metadata", "Metadata service of OpenStack.", new OpenstackMetadataConfig())
        .Text("search-order", "search-order", s => s.SearchOrder, (s, v) => s with { SearchOrder = v },
            "Where metadata is looked for, in order.", new() { Always = true })
        .Number("request-timeout", "request-timeout", s => s.RequestTimeout, (s, v) => s with { RequestTimeout = v },
            "Seconds that an answer may take.", new() { Always = true })
        .Build();
}
