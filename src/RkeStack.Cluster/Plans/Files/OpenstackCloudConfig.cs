using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Plans.Files;

/// <summary>The INI file of the in-tree OpenStack cloud provider; every section stands in it, also an empty one.</summary>
internal static class OpenstackCloudConfig
{
    public static string Render(OpenstackCloudProviderConfig openstack) =>
        string.Concat(
            Global(openstack.Global),
            LoadBalancer(openstack.LoadBalancer),
            BlockStorage(openstack.BlockStorage),
            new IniSection("Route").Add("router-id", openstack.Route.RouterId),
            new IniSection("Metadata")
                .Add("search-order", openstack.Metadata.SearchOrder)
                .Add("request-timeout", openstack.Metadata.RequestTimeout));

    private static IniSection Global(OpenstackGlobalConfig global) => new IniSection("Global")
        .Add("auth-url", global.AuthUrl)
        .Add("username", global.Username)
        .Add("user-id", global.UserId)
        .Add("password", global.Password)
        .Add("tenant-id", global.TenantId)
        .Add("tenant-name", global.TenantName)
        .Add("trust-id", global.TrustId)
        .Add("domain-id", global.DomainId)
        .Add("domain-name", global.DomainName)
        .Add("region", global.Region)
        .Add("ca-file", global.CaFile);

    private static IniSection LoadBalancer(OpenstackLoadBalancerConfig balancer) => new IniSection("LoadBalancer")
        .Add("lb-version", balancer.LbVersion)
        .Add("use-octavia", balancer.UseOctavia)
        .Add("subnet-id", balancer.SubnetId)
        .Add("floating-network-id", balancer.FloatingNetworkId)
        .Add("lb-method", balancer.LbMethod)
        .Add("lb-provider", balancer.LbProvider)
        .Add("create-monitor", balancer.CreateMonitor)
        .Add("monitor-delay", balancer.MonitorDelay)
        .Add("monitor-timeout", balancer.MonitorTimeout)
        .Add("monitor-max-retries", balancer.MonitorMaxRetries)
        .Add("manage-security-groups", balancer.ManageSecurityGroups);

    private static IniSection BlockStorage(OpenstackBlockStorageConfig storage) => new IniSection("BlockStorage")
        .Add("bs-version", storage.BsVersion)
        .Add("trust-device-path", storage.TrustDevicePath)
        .Add("ignore-volume-az", storage.IgnoreVolumeAz);
}
