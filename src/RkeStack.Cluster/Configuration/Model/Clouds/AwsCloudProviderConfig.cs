using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>Settings of Amazon's cloud (<c>cloud_provider.awsCloudProvider</c> of cluster.yml).</summary>
public sealed record AwsCloudProviderConfig
{
    /// <summary><c>global</c>: Settings of the whole provider.</summary>
    public AwsGlobalConfig Global { get; init; } = new();

    /// <summary><c>service_override</c>: Endpoints that take the place of Amazon's own.</summary>
    public ImmutableSortedDictionary<string, AwsServiceOverrideConfig> ServiceOverride { get; init; } = EmptyMaps.Of<AwsServiceOverrideConfig>();
}
