namespace RkeStack.Cluster.Configuration;

/// <summary>Settings of Azure (<c>cloud_provider.azureCloudProvider</c> of cluster.yml).</summary>
public sealed record AzureCloudProviderConfig
{
    /// <summary><c>cloud</c>: Environment of Azure.</summary>
    public string Cloud { get; init; } = "";

    /// <summary><c>tenantId</c>: Tenant of the subscription.</summary>
    public string TenantId { get; init; } = "";

    /// <summary><c>subscriptionId</c>: Subscription.</summary>
    public string SubscriptionId { get; init; } = "";

    /// <summary><c>resourceGroup</c>: Resource group of the cluster.</summary>
    public string ResourceGroup { get; init; } = "";

    /// <summary><c>location</c>: Location of the resource group.</summary>
    public string Location { get; init; } = "";

    /// <summary><c>vnetName</c>: Virtual network.</summary>
    public string VnetName { get; init; } = "";

    /// <summary><c>vnetResourceGroup</c>: Resource group of the virtual network.</summary>
    public string VnetResourceGroup { get; init; } = "";

    /// <summary><c>subnetName</c>: Subnet.</summary>
    public string SubnetName { get; init; } = "";

    /// <summary><c>securityGroupName</c>: Security group of the subnet.</summary>
    public string SecurityGroupName { get; init; } = "";

    /// <summary><c>securityGroupResourceGroup</c>: Resource group of the security group.</summary>
    public string SecurityGroupResourceGroup { get; init; } = "";

    /// <summary><c>routeTableName</c>: Route table of the subnet.</summary>
    public string RouteTableName { get; init; } = "";

    /// <summary><c>primaryAvailabilitySetName</c>: Availability set behind the load balancer.</summary>
    public string PrimaryAvailabilitySetName { get; init; } = "";

    /// <summary><c>vmType</c>: vmss or standard.</summary>
    public string VmType { get; init; } = "";

    /// <summary><c>primaryScaleSetName</c>: Scale set behind the load balancer.</summary>
    public string PrimaryScaleSetName { get; init; } = "";

    /// <summary><c>aadClientId</c>: Application that calls Azure.</summary>
    public string AadClientId { get; init; } = "";

    /// <summary><c>aadClientSecret</c>: Secret of the application. Secret.</summary>
    public string AadClientSecret { get; init; } = "";

    /// <summary><c>aadClientCertPath</c>: File of the application's certificate.</summary>
    public string AadClientCertPath { get; init; } = "";

    /// <summary><c>aadClientCertPassword</c>: Password of the application's certificate. Secret.</summary>
    public string AadClientCertPassword { get; init; } = "";

    /// <summary><c>cloudProviderBackoff</c>: Whether failed requests are tried again, ever later.</summary>
    public bool CloudProviderBackoff { get; init; }

    /// <summary><c>cloudProviderBackoffRetries</c>: Number of tries.</summary>
    public int CloudProviderBackoffRetries { get; init; }

    /// <summary><c>cloudProviderBackoffExponent</c>: Growth of the wait.</summary>
    public int CloudProviderBackoffExponent { get; init; }

    /// <summary><c>cloudProviderBackoffDuration</c>: First wait in seconds.</summary>
    public int CloudProviderBackoffDuration { get; init; }

    /// <summary><c>cloudProviderBackoffJitter</c>: Chance in the wait.</summary>
    public int CloudProviderBackoffJitter { get; init; }

    /// <summary><c>cloudProviderRateLimit</c>: Whether requests are limited.</summary>
    public bool CloudProviderRateLimit { get; init; }

    /// <summary><c>cloudProviderRateLimitQPS</c>: Requests a second.</summary>
    public int CloudProviderRateLimitQps { get; init; }

    /// <summary><c>cloudProviderRateLimitBucket</c>: Requests in a burst.</summary>
    public int CloudProviderRateLimitBucket { get; init; }

    /// <summary><c>useInstanceMetadata</c>: Whether the metadata service is asked where it can be.</summary>
    public bool UseInstanceMetadata { get; init; }

    /// <summary><c>useManagedIdentityExtension</c>: Whether the machine's managed identity calls Azure.</summary>
    public bool UseManagedIdentityExtension { get; init; }

    /// <summary><c>userAssignedIdentityID</c>: Managed identity that is used.</summary>
    public string UserAssignedIdentityId { get; init; } = "";

    /// <summary><c>maximumLoadBalancerRuleCount</c>: Most rules of a load balancer.</summary>
    public int MaximumLoadBalancerRuleCount { get; init; }

    /// <summary><c>loadBalancerSku</c>: basic or standard.</summary>
    public string LoadBalancerSku { get; init; } = "";

    /// <summary><c>excludeMasterFromStandardLB</c>: Whether control planes stay out of a standard load balancer.</summary>
    public bool? ExcludeMasterFromStandardLb { get; init; }

    /// <summary><c>tags</c>: Tags of shared resources, as name=value, comma between.</summary>
    public string Tags { get; init; } = "";

    /// <summary>The type only: the values hold secrets.</summary>
    public override string ToString() => nameof(AzureCloudProviderConfig);
}
