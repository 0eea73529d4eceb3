namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="VsphereCloudProviderConfig"/>.</summary>
internal static class VsphereCloudProviderKeys
{
    public static readonly ConfigSection<VsphereCloudProviderConfig> Section = new SectionBuilder<VsphereCloudProviderConfig>("cloud_provider.vsphereCloudProvider", "Settings of vSphere.", new VsphereCloudProviderConfig())
        .Section("global", "global", VsphereGlobalKeys.Section, s => s.Global, (s, v) => s with { Global = v },
            "Settings of the whole provider.")
        .SectionMap("virtual_center", "virtualCenter", VsphereVirtualCenterKeys.Section, s => s.VirtualCenter, (s, v) => s with { VirtualCenter = v },
            "vCenters by address.")
        .Section("network", "network", VsphereNetworkKeys.Section, s => s.Network, (s, v) => s with { Network = v },
            "Network of the nodes.")
        .Section("disk", "disk", VsphereDiskKeys.Section, s => s.Disk, (s, v) => s with { Disk = v }, "Disks of volumes.")
        .Section("workspace", "workspace", VsphereWorkspaceKeys.Section, s => s.Workspace, (s, v) => s with { Workspace = v },
            "Where volumes are made.")
        .Build();
}
