namespace RkeStack.Cluster.Configuration;

/// <summary>A key of <c>network.aci_network_provider</c> that holds a text.</summary>
/// <param name="Name">Name in cluster.yml.</param>
/// <param name="JsonName">Name in RKE's JSON.</param>
/// <param name="Option">The entry of <c>network.options</c> that it fills.</param>
internal sealed record AciSetting(string Name, string JsonName, string Option)
{
    /// <summary>What stands for it when it is not written; null where nothing does.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the default holds even without the section, as soon as the plugin is aci.</summary>
    public bool IsOptionDefault { get; init; }

    /// <summary>Whether the plugin cannot do without.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it is meant for ACI in a public cloud, where only its default is taken.</summary>
    public bool IsForCloudOnly { get; init; }

    /// <summary>Whether the value must not be shown.</summary>
    public bool IsSecret { get; init; }
}
