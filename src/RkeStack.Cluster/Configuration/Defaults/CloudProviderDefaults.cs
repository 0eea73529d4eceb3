using static RkeStack.Cluster.Configuration.ConfigDefaults;

namespace RkeStack.Cluster.Configuration;

/// <summary>Defaults of <c>cloud_provider</c>.</summary>
internal static class CloudProviderDefaults
{
    public static CloudProviderConfig Apply(CloudProviderConfig cloud) => cloud with
    {
        UseInstanceMetadataHostname = cloud.UseInstanceMetadataHostname ?? (cloud.Name == "aws" ? false : null),
        Name = NameOf(cloud),
    };

    /// <summary>The name that holds: of several sections the last one decides, and Amazon's and Harvester's leave no choice.</summary>
    private static string NameOf(CloudProviderConfig cloud) => cloud switch
    {
        { CustomCloudProvider.Length: > 0 } => cloud.Name,
        { HarvesterCloudProvider: not null } or { Name: "harvester" } => "external",
        { VsphereCloudProvider: not null } => Or(cloud.Name, "vsphere"),
        { OpenstackCloudProvider: not null } => Or(cloud.Name, "openstack"),
        { AzureCloudProvider: not null } => Or(cloud.Name, "azure"),
        { AwsCloudProvider: not null } when cloud.Name is not ("azure" or "openstack" or "vsphere") => "aws",
        _ => cloud.Name,
    };
}
