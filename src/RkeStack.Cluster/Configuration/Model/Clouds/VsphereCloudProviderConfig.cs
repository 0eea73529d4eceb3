using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>Settings of vSphere (<c>cloud_provider.vsphereCloudProvider</c> of cluster.yml).</summary>
public sealed record VsphereCloudProviderConfig
{
    /// <summary><c>global</c>: Settings of the whole provider.</summary>
    public VsphereGlobalConfig Global { get; init; } = new();

    /// <summary><c>virtual_center</c>: vCenters by address.</summary>
    public ImmutableSortedDictionary<string, VsphereVirtualCenterConfig> VirtualCenter { get; init; } = EmptyMaps.Of<VsphereVirtualCenterConfig>();

    /// <summary><c>network</c>: Network of the nodes.</summary>
    public VsphereNetworkConfig Network { get; init; } = new();

    /// <summary><c>disk</c>: Disks of volumes.</summary>
    public VsphereDiskConfig Disk { get; init; } = new();

    /// <summary><c>workspace</c>: Where volumes are made.</summary>
    public VsphereWorkspaceConfig Workspace { get; init; } = new();
}
