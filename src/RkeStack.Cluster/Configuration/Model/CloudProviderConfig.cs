namespace RkeStack.Cluster.Configuration;

/// <summary>The cloud that the hosts run in (<c>cloud_provider</c> of cluster.yml).</summary>
public sealed record CloudProviderConfig
{
    /// <summary><c>name</c>: aws, azure, openstack, vsphere, external, external-aws, harvester, or the name of a custom provider.</summary>
    public string Name { get; init; } = "";

    /// <summary>
    /// <c>useInstanceMetadataHostname</c>: Whether nodes take the name that the cloud's metadata gives them; aws and
    /// external-aws only. Default: false for aws.
    /// </summary>
    public bool? UseInstanceMetadataHostname { get; init; }

    /// <summary><c>awsCloudProvider</c>: Settings of Amazon's cloud; their presence makes the name aws.</summary>
    public AwsCloudProviderConfig? AwsCloudProvider { get; init; }

    /// <summary><c>azureCloudProvider</c>: Settings of Azure.</summary>
    public AzureCloudProviderConfig? AzureCloudProvider { get; init; }

    /// <summary><c>openstackCloudProvider</c>: Settings of OpenStack.</summary>
    public OpenstackCloudProviderConfig? OpenstackCloudProvider { get; init; }

    /// <summary><c>vsphereCloudProvider</c>: Settings of vSphere.</summary>
    public VsphereCloudProviderConfig? VsphereCloudProvider { get; init; }

    /// <summary><c>harvesterCloudProvider</c>: Settings of Harvester.</summary>
    public HarvesterCloudProviderConfig? HarvesterCloudProvider { get; init; }

    /// <summary><c>customCloudProvider</c>: Text of the cloud configuration file of any other provider. Secret.</summary>
    public string CustomCloudProvider { get; init; } = "";

    /// <summary>The type only: the values hold secrets.</summary>
    public override string ToString() => nameof(CloudProviderConfig);
}
