namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="CloudProviderConfig"/>.</summary>
internal static class CloudProviderKeys
{
    public static readonly ConfigSection<CloudProviderConfig> Section = new SectionBuilder<CloudProviderConfig>("cloud_provider", "The cloud that the hosts run in.", new CloudProviderConfig(), ChangeEffects.KubeApiServer | ChangeEffects.KubeControllerManager | ChangeEffects.Kubelet)
        .Text("name", "name", s => s.Name, (s, v) => s with { Name = v },
            "Cloud whose load balancers and volumes the cluster uses: aws, azure, openstack, vsphere, external, external-aws, harvester, or the name of a custom provider.", new() { Effects = ChangeEffects.KubeApiServer | ChangeEffects.KubeControllerManager | ChangeEffects.Kubelet | ChangeEffects.KubeProxy })
        .Flag("useInstanceMetadataHostname", "useInstanceMetadataHostname", s => s.UseInstanceMetadataHostname, (s, v) => s with { UseInstanceMetadataHostname = v },
            "Whether nodes take the name that the cloud's metadata gives them; aws and external-aws only.",
            new() { Effects = ChangeEffects.EtcdSnapshots | ChangeEffects.KubeApiServer | ChangeEffects.Kubelet | ChangeEffects.KubeProxy | ChangeEffects.Certificates, DefaultNote = "false for aws" })
        .OptionalSection("awsCloudProvider", "awsCloudProvider", AwsCloudProviderKeys.Section, s => s.AwsCloudProvider, (s, v) => s with { AwsCloudProvider = v },
            "Settings of Amazon's cloud; their presence makes the name aws.")
        .OptionalSection("azureCloudProvider", "azureCloudProvider", AzureCloudProviderKeys.Section, s => s.AzureCloudProvider, (s, v) => s with { AzureCloudProvider = v },
            "Settings of Azure.")
        .OptionalSection("openstackCloudProvider", "openstackCloudProvider", OpenstackCloudProviderKeys.Section, s => s.OpenstackCloudProvider, (s, v) => s with { OpenstackCloudProvider = v },
            "Settings of OpenStack.")
        .OptionalSection("vsphereCloudProvider", "vsphereCloudProvider", VsphereCloudProviderKeys.Section, s => s.VsphereCloudProvider, (s, v) => s with { VsphereCloudProvider = v },
            "Settings of vSphere.")
        .OptionalSection("harvesterCloudProvider", "harvesterCloudProvider", HarvesterCloudProviderKeys.Section, s => s.HarvesterCloudProvider, (s, v) => s with { HarvesterCloudProvider = v },
            "Settings of Harvester.")
        .Text("customCloudProvider", "customCloudProvider", s => s.CustomCloudProvider, (s, v) => s with { CustomCloudProvider = v },
            "Text of the cloud configuration file of any other provider.", new() { Secret = true })
        .Obsolete("cloud_config", "held the cloud's settings before RKE 0.2", "Write awsCloudProvider, azureCloudProvider and so on.")
        .Obsolete("aws_cloud_provider", "is how terraform-provider-rke writes it", "Write awsCloudProvider.")
        .Obsolete("azure_cloud_provider", "is how terraform-provider-rke writes it", "Write azureCloudProvider.")
        .Obsolete("openstack_cloud_provider", "is how terraform-provider-rke writes it", "Write openstackCloudProvider.")
        .Obsolete("vsphere_cloud_provider", "is how terraform-provider-rke writes it", "Write vsphereCloudProvider.")
        .Obsolete("custom_cloud_provider", "is how terraform-provider-rke writes it", "Write customCloudProvider.")
        .Build();
}
