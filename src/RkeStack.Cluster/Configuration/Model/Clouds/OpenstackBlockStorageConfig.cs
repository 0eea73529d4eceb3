namespace RkeStack.Cluster.Configuration;

/// <summary>Volumes of OpenStack (<c>cloud_provider.openstackCloudProvider.block_storage</c> of cluster.yml).</summary>
public sealed record OpenstackBlockStorageConfig
{
    /// <summary><c>bs-version</c>: Version of the volume service.</summary>
    public string BsVersion { get; init; } = "";

    /// <summary><c>trust-device-path</c>: Whether device paths are taken as told.</summary>
    public bool TrustDevicePath { get; init; }

    /// <summary><c>ignore-volume-az</c>: Whether the zone of a volume is left aside.</summary>
    public bool IgnoreVolumeAz { get; init; }
}
