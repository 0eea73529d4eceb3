namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="VsphereDiskConfig"/>.</summary>
internal static class VsphereDiskKeys
{
    public static readonly ConfigSection<VsphereDiskConfig> Section = new SectionBuilder<VsphereDiskConfig>("cloud_provider.vsphereCloudProvider.disk", "Disks of volumes in vSphere.", new VsphereDiskConfig())
        .Text("scsicontrollertype", "scsicontrollertype", s => s.ScsiControllerType, (s, v) => s with { ScsiControllerType = v },
            "Kind of the SCSI controller.")
        .Build();
}
