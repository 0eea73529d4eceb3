namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="VsphereGlobalConfig"/>.</summary>
internal static class VsphereGlobalKeys
{
    public static readonly ConfigSection<VsphereGlobalConfig> Section = new SectionBuilder<VsphereGlobalConfig>("cloud_provider.vsphereCloudProvider.global", "Settings of vSphere as a whole.", new VsphereGlobalConfig())
        .Text("user", "user", s => s.User, (s, v) => s with { User = v }, "User of the vCenter.")
        .Text("password", "password", s => s.Password, (s, v) => s with { Password = v }, "Password of the user.", new() { Secret = true })
        .Text("server", "server", s => s.Server, (s, v) => s with { Server = v }, "Address of the vCenter.")
        .Text("port", "port", s => s.Port, (s, v) => s with { Port = v }, "Port of the vCenter.")
        .Flag("insecure-flag", "insecure-flag", s => s.InsecureFlag, (s, v) => s with { InsecureFlag = v },
            "Whether the vCenter's certificate is not verified.")
        .Text("datacenter", "datacenter", s => s.Datacenter, (s, v) => s with { Datacenter = v }, "Datacenter of the virtual machines.")
        .Text("datacenters", "datacenters", s => s.Datacenters, (s, v) => s with { Datacenters = v }, "Datacenters of the virtual machines, comma between.")
        .Text("datastore", "datastore", s => s.Datastore, (s, v) => s with { Datastore = v }, "Datastore for volumes.")
        .Text("working-dir", "working-dir", s => s.WorkingDir, (s, v) => s with { WorkingDir = v }, "Folder of the virtual machines.")
        .Number("soap-roundtrip-count", "soap-roundtrip-count", s => s.SoapRoundtripCount, (s, v) => s with { SoapRoundtripCount = v },
            "How often a call is tried.")
        .Text("vm-uuid", "vm-uuid", s => s.VmUuid, (s, v) => s with { VmUuid = v }, "Id of the virtual machine.")
        .Text("vm-name", "vm-name", s => s.VmName, (s, v) => s with { VmName = v }, "Name of the virtual machine.")
        .Build();
}
