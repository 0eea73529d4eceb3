namespace RkeStack.Cluster.Configuration;

/// <summary>Metadata service of OpenStack (<c>cloud_provider.openstackCloudProvider.metadata</c> of cluster.yml).</summary>
public sealed record OpenstackMetadataConfig
{
    /// <summary><c>search-order</c>: Where metadata is looked for, in order.</summary>
    public string SearchOrder { get; init; } = "";

    /// <summary><c>request-timeout</c>: Longest answer in seconds.</summary>
    public int RequestTimeout { get; init; }
}
