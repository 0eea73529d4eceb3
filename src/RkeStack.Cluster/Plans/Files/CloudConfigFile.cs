using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Plans.Files;

/// <summary>Content of <c>/etc/kubernetes/cloud-config</c>, which the in-tree and external cloud providers read.</summary>
internal static class CloudConfigFile
{
    public const string Path = "/etc/kubernetes/cloud-config";

    /// <summary>
    /// The content for a cluster: null without a cloud provider, empty for one without settings of its own. Of several
    /// blocks the last in RKE's order wins.
    /// </summary>
    /// <param name="cloud">cluster.yml's <c>cloud_provider</c>.</param>
    public static string? Render(CloudProviderConfig cloud) => cloud switch
    {
        { Name: "" } => null,
        { CustomCloudProvider: not "" } => cloud.CustomCloudProvider,
        { HarvesterCloudProvider: { } harvester } => harvester.CloudConfig,
        { VsphereCloudProvider: { } vsphere } => VsphereCloudConfig.Render(vsphere),
        { OpenstackCloudProvider: { } openstack } => OpenstackCloudConfig.Render(openstack),
        { AzureCloudProvider: { } azure } => AzureCloudConfig.Render(azure),
        { AwsCloudProvider: { } aws } => AwsCloudConfig.Render(aws),
        _ => "",
    };
}
