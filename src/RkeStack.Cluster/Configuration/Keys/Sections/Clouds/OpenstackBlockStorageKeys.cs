namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="OpenstackBlockStorageConfig"/>.</summary>
internal static class OpenstackBlockStorageKeys
{
    public static readonly ConfigSection<OpenstackBlockStorageConfig> Section = new SectionBuilder<OpenstackBlockStorageConfig>("cloud_provider.openstackCloudProvider.block_storage", "Volumes of OpenStack.", new OpenstackBlockStorageConfig())
        .Text("bs-version", "bs-version", s => s.BsVersion, (s, v) => s with { BsVersion = v },
            "Version of the volume service.", new() { Always = true })
        .Flag("trust-device-path", "trust-device-path", s => s.TrustDevicePath, (s, v) => s with { TrustDevicePath = v },
            "Whether the device paths that the volume service tells are used.", new() { Always = true })
        .Flag("ignore-volume-az", "ignore-volume-az", s => s.IgnoreVolumeAz, (s, v) => s with { IgnoreVolumeAz = v },
            "Whether a volume may be used in another availability zone.", new() { Always = true })
        .Build();
}
