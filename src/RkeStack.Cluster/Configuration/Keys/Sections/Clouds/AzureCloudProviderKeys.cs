namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="AzureCloudProviderConfig"/>.</summary>
internal static class AzureCloudProviderKeys
{
    public static readonly ConfigSection<AzureCloudProviderConfig> Section = new SectionBuilder<AzureCloudProviderConfig>("cloud_provider.azureCloudProvider", "Settings of Azure.", new AzureCloudProviderConfig())
        .Text("cloud", "cloud", s => s.Cloud, (s, v) => s with { Cloud = v }, "Environment of Azure, such as AZUREPUBLICCLOUD.", new() { Always = true })
        .Text("tenantId", "tenantId", s => s.TenantId, (s, v) => s with { TenantId = v },
            "Tenant of the subscription.", new() { Always = true })
        .Text("subscriptionId", "subscriptionId", s => s.SubscriptionId, (s, v) => s with { SubscriptionId = v },
            "Subscription that the cluster runs in.", new() { Always = true })
        .Text("resourceGroup", "resourceGroup", s => s.ResourceGroup, (s, v) => s with { ResourceGroup = v },
            "Resource group of the cluster.", new() { Always = true })
        .Text("location", "location", s => s.Location, (s, v) => s with { Location = v },
            "Location of the resource group.", new() { Always = true })
        .Text("vnetName", "vnetName", s => s.VnetName, (s, v) => s with { VnetName = v }, "Virtual network that the cluster runs in.", new() { Always = true })
        .Text("vnetResourceGroup", "vnetResourceGroup", s => s.VnetResourceGroup, (s, v) => s with { VnetResourceGroup = v },
            "Resource group of the virtual network.", new() { Always = true })
        .Text("subnetName", "subnetName", s => s.SubnetName, (s, v) => s with { SubnetName = v }, "Subnet that the cluster runs in.", new() { Always = true })
        .Text("securityGroupName", "securityGroupName", s => s.SecurityGroupName, (s, v) => s with { SecurityGroupName = v },
            "Security group of the subnet.", new() { Always = true })
        .Text("securityGroupResourceGroup", "securityGroupResourceGroup", s => s.SecurityGroupResourceGroup, (s, v) => s with { SecurityGroupResourceGroup = v },
            "Resource group of the security group.")
        .Text("routeTableName", "routeTableName", s => s.RouteTableName, (s, v) => s with { RouteTableName = v },
            "Route table of the subnet.", new() { Always = true })
        .Text("primaryAvailabilitySetName", "primaryAvailabilitySetName", s => s.PrimaryAvailabilitySetName, (s, v) => s with { PrimaryAvailabilitySetName = v },
            "Availability set behind the load balancer.", new() { Always = true })
        .Text("vmType", "vmType", s => s.VmType, (s, v) => s with { VmType = v }, "Kind of the machines that load balancers lead to: vmss or standard.", new() { Always = true })
        .Text("primaryScaleSetName", "primaryScaleSetName", s => s.PrimaryScaleSetName, (s, v) => s with { PrimaryScaleSetName = v },
            "Scale set behind the load balancer.", new() { Always = true })
        .Text("aadClientId", "aadClientId", s => s.AadClientId, (s, v) => s with { AadClientId = v },
            "Application that calls Azure.", new() { Always = true })
        .Text("aadClientSecret", "aadClientSecret", s => s.AadClientSecret, (s, v) => s with { AadClientSecret = v },
            "Secret of the application.", new() { Secret = true, Always = true })
        .Text("aadClientCertPath", "aadClientCertPath", s => s.AadClientCertPath, (s, v) => s with { AadClientCertPath = v },
            "File of the application's certificate.", new() { Always = true })
        .Text("aadClientCertPassword", "aadClientCertPassword", s => s.AadClientCertPassword, (s, v) => s with { AadClientCertPassword = v },
            "Password of the application's certificate.", new() { Secret = true, Always = true })
        .Flag("cloudProviderBackoff", "cloudProviderBackoff", s => s.CloudProviderBackoff, (s, v) => s with { CloudProviderBackoff = v },
            "Whether failed requests are tried again, ever later.", new() { Always = true })
        .Number("cloudProviderBackoffRetries", "cloudProviderBackoffRetries", s => s.CloudProviderBackoffRetries, (s, v) => s with { CloudProviderBackoffRetries = v },
            "How often a failed request is tried again.", new() { Always = true })
        .Number("cloudProviderBackoffExponent", "cloudProviderBackoffExponent", s => s.CloudProviderBackoffExponent, (s, v) => s with { CloudProviderBackoffExponent = v },
            "Factor by which the wait between tries grows.", new() { Always = true })
        .Number("cloudProviderBackoffDuration", "cloudProviderBackoffDuration", s => s.CloudProviderBackoffDuration, (s, v) => s with { CloudProviderBackoffDuration = v },
            "Seconds before the first new try.", new() { Always = true })
        .Number("cloudProviderBackoffJitter", "cloudProviderBackoffJitter", s => s.CloudProviderBackoffJitter, (s, v) => s with { CloudProviderBackoffJitter = v },
            "Share of the wait that is left to chance.", new() { Always = true })
        .Flag("cloudProviderRateLimit", "cloudProviderRateLimit", s => s.CloudProviderRateLimit, (s, v) => s with { CloudProviderRateLimit = v },
            "Whether requests are limited.", new() { Always = true })
        .Number("cloudProviderRateLimitQPS", "cloudProviderRateLimitQPS", s => s.CloudProviderRateLimitQps, (s, v) => s with { CloudProviderRateLimitQps = v },
            "Requests that may be made in a second.", new() { Always = true })
        .Number("cloudProviderRateLimitBucket", "cloudProviderRateLimitBucket", s => s.CloudProviderRateLimitBucket, (s, v) => s with { CloudProviderRateLimitBucket = v },
            "Requests that may be made at once.", new() { Always = true })
        .Flag("useInstanceMetadata", "useInstanceMetadata", s => s.UseInstanceMetadata, (s, v) => s with { UseInstanceMetadata = v },
            "Whether the metadata service is asked where it can be.", new() { Always = true })
        .Flag("useManagedIdentityExtension", "useManagedIdentityExtension", s => s.UseManagedIdentityExtension, (s, v) => s with { UseManagedIdentityExtension = v },
            "Whether the machine's managed identity calls Azure.", new() { Always = true })
        .Text("userAssignedIdentityID", "userAssignedIdentityID", s => s.UserAssignedIdentityId, (s, v) => s with { UserAssignedIdentityId = v },
            "Managed identity that is used.")
        .Number("maximumLoadBalancerRuleCount", "maximumLoadBalancerRuleCount", s => s.MaximumLoadBalancerRuleCount, (s, v) => s with { MaximumLoadBalancerRuleCount = v },
            "Most rules that a load balancer gets.", new() { Always = true })
        .Text("loadBalancerSku", "loadBalancerSku", s => s.LoadBalancerSku, (s, v) => s with { LoadBalancerSku = v }, "Kind of load balancers: basic or standard.")
        .Flag("excludeMasterFromStandardLB", "excludeMasterFromStandardLB", s => s.ExcludeMasterFromStandardLb, (s, v) => s with { ExcludeMasterFromStandardLb = v },
            "Whether control planes stay out of a standard load balancer.")
        .Text("tags", "tags", s => s.Tags, (s, v) => s with { Tags = v }, "Tags of shared resources, as name=value, comma between.")
        .Build();
}
