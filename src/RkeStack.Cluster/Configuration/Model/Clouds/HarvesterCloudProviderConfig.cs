namespace RkeStack.Cluster.Configuration;

/// <summary>Settings of Harvester (<c>cloud_provider.harvesterCloudProvider</c> of cluster.yml).</summary>
public sealed record HarvesterCloudProviderConfig
{
    /// <summary><c>cloud_config</c>: Text of the cloud configuration file. Secret.</summary>
    public string CloudConfig { get; init; } = "";

    /// <summary>The type only: the values hold secrets.</summary>
    public override string ToString() => nameof(HarvesterCloudProviderConfig);
}
