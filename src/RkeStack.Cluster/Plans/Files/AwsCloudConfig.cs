using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Plans.Files;

/// <summary>The INI file of the in-tree AWS cloud provider.</summary>
internal static class AwsCloudConfig
{
    public static string Render(AwsCloudProviderConfig aws) =>
        Global(aws.Global) + string.Concat(aws.ServiceOverride.Select(o => Override(o.Key, o.Value)));

    private static IniSection Global(AwsGlobalConfig global) => new IniSection("Global")
        .Add("Zone", global.Zone)
        .Add("VPC", global.Vpc)
        .Add("SubnetID", global.SubnetId)
        .Add("RouteTableID", global.RouteTableId)
        .Add("RoleARN", global.RoleArn)
        .Add("KubernetesClusterTag", global.KubernetesClusterTag)
        .Add("KubernetesClusterID", global.KubernetesClusterId)
        .Add("DisableSecurityGroupIngress", global.DisableSecurityGroupIngress)
        .Add("ElbSecurityGroup", global.ElbSecurityGroup)
        .Add("DisableStrictZoneCheck", global.DisableStrictZoneCheck);

    private static IniSection Override(string name, AwsServiceOverrideConfig service) => new IniSection($"ServiceOverride \"{name}\"")
        .Add("Service", service.Service)
        .Add("Region", service.Region)
        .Add("URL", service.Url)
        .Add("SigningRegion", service.SigningRegion)
        .Add("SigningMethod", service.SigningMethod)
        .Add("SigningName", service.SigningName);
}
