namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="OpenstackCloudProviderConfig"/>.</summary>
internal static class OpenstackCloudProviderKeys
{
    public static readonly ConfigSection<OpenstackCloudProviderConfig> Section = new SectionBuilder<OpenstackCloudProviderConfig>("cloud_provider.openstackCloudProvider", "Settings of OpenStack.", new OpenstackCloudProviderConfig())
        .Section("global", "global", OpenstackGlobalKeys.Section, s => s.Global, (s, v) => s with { Global = v },
            "Address of the identity service and credentials.", new() { Always = true })
        .Section("load_balancer", "loadBalancer", OpenstackLoadBalancerKeys.Section, s => s.LoadBalancer, (s, v) => s with { LoadBalancer = v },
            "Load balancers.", new() { Always = true })
        .Section("block_storage", "blockStorage", OpenstackBlockStorageKeys.Section, s => s.BlockStorage, (s, v) => s with { BlockStorage = v },
            "Volumes.", new() { Always = true })
        .Section("route", "route", OpenstackRouteKeys.Section, s => s.Route, (s, v) => s with { Route = v },
            "Routes.", new() { Always = true })
        .Section("metadata", "metadata", OpenstackMetadataKeys.Section, s => s.Metadata, (s, v) => s with { Metadata = v },
            "Metadata service.", new() { Always = true })
        .Build();
}
