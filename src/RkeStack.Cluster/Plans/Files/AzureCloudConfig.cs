using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Plans.Files;

/// <summary>The JSON file of the Azure cloud provider: RKE's keys in RKE's order, a blank line between them.</summary>
internal static class AzureCloudConfig
{
    public static string Render(AzureCloudProviderConfig azure) =>
        "{\n\n" + string.Join(",\n\n", Members(azure).Where(m => m.Value is not null).Select(m => $"\"{m.Key}\": {m.Value}")) + "\n}";

    private static IEnumerable<(string Key, string? Value)> Members(AzureCloudProviderConfig azure) =>
    [
        ("cloud", GoJson.Text(azure.Cloud)),
        ("tenantId", GoJson.Text(azure.TenantId)),
        ("subscriptionId", GoJson.Text(azure.SubscriptionId)),
        ("resourceGroup", GoJson.Text(azure.ResourceGroup)),
        ("location", GoJson.Text(azure.Location)),
        ("vnetName", GoJson.Text(azure.VnetName)),
        ("vnetResourceGroup", GoJson.Text(azure.VnetResourceGroup)),
        ("subnetName", GoJson.Text(azure.SubnetName)),
        ("securityGroupName", GoJson.Text(azure.SecurityGroupName)),
        ("securityGroupResourceGroup", UnlessEmpty(azure.SecurityGroupResourceGroup)),
        ("routeTableName", GoJson.Text(azure.RouteTableName)),
        ("primaryAvailabilitySetName", GoJson.Text(azure.PrimaryAvailabilitySetName)),
        ("vmType", GoJson.Text(azure.VmType)),
        ("primaryScaleSetName", GoJson.Text(azure.PrimaryScaleSetName)),
        ("aadClientId", GoJson.Text(azure.AadClientId)),
        ("aadClientSecret", GoJson.Text(azure.AadClientSecret)),
        ("aadClientCertPath", GoJson.Text(azure.AadClientCertPath)),
        ("aadClientCertPassword", GoJson.Text(azure.AadClientCertPassword)),
        ("cloudProviderBackoff", GoJson.Bool(azure.CloudProviderBackoff)),
        ("cloudProviderBackoffRetries", GoJson.Number(azure.CloudProviderBackoffRetries)),
        ("cloudProviderBackoffExponent", GoJson.Number(azure.CloudProviderBackoffExponent)),
        ("cloudProviderBackoffDuration", GoJson.Number(azure.CloudProviderBackoffDuration)),
        ("cloudProviderBackoffJitter", GoJson.Number(azure.CloudProviderBackoffJitter)),
        ("cloudProviderRateLimit", GoJson.Bool(azure.CloudProviderRateLimit)),
        ("cloudProviderRateLimitQPS", GoJson.Number(azure.CloudProviderRateLimitQps)),
        ("cloudProviderRateLimitBucket", GoJson.Number(azure.CloudProviderRateLimitBucket)),
        ("useInstanceMetadata", GoJson.Bool(azure.UseInstanceMetadata)),
        ("useManagedIdentityExtension", GoJson.Bool(azure.UseManagedIdentityExtension)),
        ("userAssignedIdentityID", UnlessEmpty(azure.UserAssignedIdentityId)),
        ("maximumLoadBalancerRuleCount", GoJson.Number(azure.MaximumLoadBalancerRuleCount)),
        ("loadBalancerSku", UnlessEmpty(azure.LoadBalancerSku)),
        ("excludeMasterFromStandardLB", azure.ExcludeMasterFromStandardLb is { } exclude ? GoJson.Bool(exclude) : null),
        ("tags", UnlessEmpty(azure.Tags)),
    ];

    private static string? UnlessEmpty(string value) => value.Length == 0 ? null : GoJson.Text(value);
}
