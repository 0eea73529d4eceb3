namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="VsphereWorkspaceConfig"/>.</summary>
internal static class VsphereWorkspaceKeys
{
    public static readonly ConfigSection<VsphereWorkspaceConfig> Section = new SectionBuilder<VsphereWorkspaceConfig>("cloud_provider.vsphereCloudProvider.workspace", "Where volumes are made in vSphere.", new VsphereWorkspaceConfig())
        .Text("server", "server", s => s.Server, (s, v) => s with { Server = v }, "Address of the vCenter.")
        .Text("datacenter", "datacenter", s => s.Datacenter, (s, v) => s with { Datacenter = v }, "Datacenter in which volumes are made.")
        .Text("folder", "folder", s => s.Folder, (s, v) => s with { Folder = v }, "Folder in which volumes are made.")
        .Text("default-datastore", "default-datastore", s => s.DefaultDatastore, (s, v) => s with { DefaultDatastore = v },
            "Datastore for volumes.")
        .Text("resourcepool-path", "resourcepool-path", s => s.ResourcepoolPath, (s, v) => s with { ResourcepoolPath = v },
            "Resource pool in which volumes are made.")
        .Build();
}
