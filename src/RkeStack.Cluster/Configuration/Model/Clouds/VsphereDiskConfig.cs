namespace RkeStack.Cluster.Configuration;

/// <summary>Disks of volumes in vSphere (<c>cloud_provider.vsphereCloudProvider.disk</c> of cluster.yml).</summary>
public sealed record VsphereDiskConfig
{
    /// <summary><c>scsicontrollertype</c>: Kind of the SCSI controller.</summary>
    public string ScsiControllerType { get; init; } = "";
}
