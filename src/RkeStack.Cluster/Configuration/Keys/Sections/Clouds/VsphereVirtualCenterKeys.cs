namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="VsphereVirtualCenterConfig"/>.</summary>
internal static class VsphereVirtualCenterKeys
{
    public static readonly ConfigSection<VsphereVirtualCenterConfig> Section = new SectionBuilder<VsphereVirtualCenterConfig>("cloud_provider.vsphereCloudProvider.virtual_center[\"address\"]", "One vCenter.", new VsphereVirtualCenterConfig())
        .Text("user", "user", s => s.User, (s, v) => s with { User = v }, "User of this vCenter.")
        .Text("password", "password", s => s.Password, (s, v) => s with { Password = v }, "Password of the user.", new() { Secret = true })
        .Text("port", "port", s => s.Port, (s, v) => s with { Port = v }, "Port of this vCenter.")
        .Text("datacenters", "datacenters", s => s.Datacenters, (s, v) => s with { Datacenters = v }, "Datacenters of the virtual machines, comma between.")
        .Number("soap-roundtrip-count", "soap-roundtrip-count", s => s.SoapRoundtripCount, (s, v) => s with { SoapRoundtripCount = v },
            "How often a call is tried.")
        .Build();
}
