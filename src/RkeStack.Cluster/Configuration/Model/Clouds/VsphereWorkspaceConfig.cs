namespace RkeStack.Cluster.Configuration;

/// <summary>Where volumes are made in vSphere (<c>cloud_provider.vsphereCloudProvider.workspace</c> of cluster.yml).</summary>
public sealed record VsphereWorkspaceConfig
{
    /// <summary><c>server</c>: Address of the vCenter.</summary>
    public string Server { get; init; } = "";

    /// <summary><c>datacenter</c>: Datacenter.</summary>
    public string Datacenter { get; init; } = "";

    /// <summary><c>folder</c>: Folder.</summary>
    public string Folder { get; init; } = "";

    /// <summary><c>default-datastore</c>: Datastore for volumes.</summary>
    public string DefaultDatastore { get; init; } = "";

    /// <summary><c>resourcepool-path</c>: Resource pool.</summary>
    public string ResourcepoolPath { get; init; } = "";
}
