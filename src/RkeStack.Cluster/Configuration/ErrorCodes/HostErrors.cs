using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>Codes of what can be wrong with hosts, registries, clouds and upgrades (RKE0220 to RKE0249).</summary>
internal static class HostErrors
{
    public static readonly ErrorCode BastionIncomplete = new("RKE0220", Severity.Error, "Bastion incomplete",
        "The bastion is a host that SSH connects to, and needs address and user.",
        "Write address and user under bastion_host.");

    public static readonly ErrorCode BastionUnused = new("RKE0235", Severity.Warning, "Bastion without address",
        "Without an address there is no bastion.",
        "Write address under bastion_host, or remove the section.");

    public static readonly ErrorCode RegistryUrl = new("RKE0221", Severity.Error, "Not a registry",
        "The default registry is written as in an image's name: host, port and path, without scheme.",
        "Write the host alone, such as registry.example.com:5000.");

    public static readonly ErrorCode RegistryTwice = new("RKE0222", Severity.Warning, "Registry written twice",
        "Of two entries for one registry the last one counts.",
        "Remove one of them.");

    public static readonly ErrorCode SeveralDefaults = new("RKE0223", Severity.Warning, "Several default registries",
        "The first registry with is_default is taken.",
        "Write is_default once.");

    public static readonly ErrorCode RegistryHalfLogin = new("RKE0224", Severity.Warning, "Only one of user and password",
        "A login needs both.",
        "Write both user and password, or neither.");

    public static readonly ErrorCode CloudSectionMissing = new("RKE0225", Severity.Error, "Cloud without its settings",
        "The cloud provider cannot do without its own section.",
        "Write the section under cloud_provider.");

    public static readonly ErrorCode CloudNameMissing = new("RKE0226", Severity.Error, "Cloud without name",
        "A provider of your own has to be named.",
        "Write name under cloud_provider.");

    public static readonly ErrorCode AwsRemoved = new("RKE0227", Severity.Error, "Amazon's cloud inside Kubernetes",
        "From Kubernetes 1.27 on Amazon's provider is no longer part of Kubernetes.",
        "Write name: external-aws, and deploy Amazon's own cloud controller.");

    public static readonly ErrorCode SeveralClouds = new("RKE0228", Severity.Warning, "Several clouds",
        "One provider is used, the last of aws, azure, openstack, vsphere, harvester and custom.",
        "Remove the other sections.");

    public static readonly ErrorCode CloudNameIgnored = new("RKE0229", Severity.Warning, "Name of the cloud is not used",
        "The section decides the name.",
        "Correct the name or remove the section.");

    public static readonly ErrorCode BadMaxUnavailable = new("RKE0230", Severity.Error, "Not a number of nodes",
        "How many nodes may be away is a number above 0, or a percentage above 0%.",
        "Write a number such as 1, or a percentage such as 10%.");

    public static readonly ErrorCode DrainWithoutInput = new("RKE0231", Severity.Warning, "Drain without its settings",
        "RKE itself breaks off here; this program drains with the defaults.",
        "Write node_drain_input.");

    public static readonly ErrorCode BadPrefixPath = new("RKE0232", Severity.Error, "Not an absolute path",
        "The prefix is a directory on the host.",
        "Write a path that begins with /.");

    public static readonly ErrorCode BadDrainNumber = new("RKE0233", Severity.Error, "Not a time for draining",
        "The timeout is a number of seconds, not below 0.",
        "Write a number of seconds, such as 120.");

    public static readonly ErrorCode UnknownCloud = new("RKE0234", Severity.Error, "Unknown cloud",
        "The name is handed to the components as it is, and they do not start with one that they do not know; they know external and, up to some version, aws, azure, gce, openstack and vsphere.",
        "Correct the name, or write external and deploy the cloud's own controller; a provider of your own has its settings in customCloudProvider.");

    public static readonly ErrorCode UnknownComponent = new("RKE0236", Severity.Warning, "Unknown component",
        "Names that are no component's are left out.",
        "Write any of etcd, kube-apiserver, kube-controller-manager, kube-scheduler, kubelet and kube-proxy.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ErrorCode> All { get; } =
    [
        BastionIncomplete,
        BastionUnused,
        RegistryUrl,
        RegistryTwice,
        SeveralDefaults,
        RegistryHalfLogin,
        CloudSectionMissing,
        CloudNameMissing,
        AwsRemoved,
        SeveralClouds,
        CloudNameIgnored,
        BadMaxUnavailable,
        DrainWithoutInput,
        BadPrefixPath,
        BadDrainNumber,
        UnknownCloud,
        UnknownComponent,
    ];
}
