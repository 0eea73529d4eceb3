namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="OpenstackLoadBalancerConfig"/>.</summary>
internal static class OpenstackLoadBalancerKeys
{
    public static readonly ConfigSection<OpenstackLoadBalancerConfig> Section = new SectionBuilder<OpenstackLoadBalancerConfig>("cloud_provider.openstackCloudProvider.load_balancer", "Load balancers of OpenStack.", new OpenstackLoadBalancerConfig())
        .Text("lb-version", "lb-version", s => s.LbVersion, (s, v) => s with { LbVersion = v },
            "Version of the load balancer service.", new() { Always = true })
        .Flag("use-octavia", "use-octavia", s => s.UseOctavia, (s, v) => s with { UseOctavia = v },
            "Whether Octavia is used.", new() { Always = true })
        .Text("subnet-id", "subnet-id", s => s.SubnetId, (s, v) => s with { SubnetId = v },
            "Subnet of load balancers.", new() { Always = true })
        .Text("floating-network-id", "floating-network-id", s => s.FloatingNetworkId, (s, v) => s with { FloatingNetworkId = v },
            "Network of floating addresses.", new() { Always = true })
        .Text("lb-method", "lb-method", s => s.LbMethod, (s, v) => s with { LbMethod = v },
            "How requests are spread.", new() { Always = true })
        .Text("lb-provider", "lb-provider", s => s.LbProvider, (s, v) => s with { LbProvider = v },
            "Provider of load balancers.", new() { Always = true })
        .Flag("create-monitor", "create-monitor", s => s.CreateMonitor, (s, v) => s with { CreateMonitor = v },
            "Whether members are watched.", new() { Always = true })
        .Text("monitor-delay", "monitor-delay", s => s.MonitorDelay, (s, v) => s with { MonitorDelay = v },
            "Time between two looks.", new() { Always = true })
        .Text("monitor-timeout", "monitor-timeout", s => s.MonitorTimeout, (s, v) => s with { MonitorTimeout = v },
            "Longest answer.", new() { Always = true })
        .Number("monitor-max-retries", "monitor-max-retries", s => s.MonitorMaxRetries, (s, v) => s with { MonitorMaxRetries = v },
            "Failed looks that are borne.", new() { Always = true })
        .Flag("manage-security-groups", "manage-security-groups", s => s.ManageSecurityGroups, (s, v) => s with { ManageSecurityGroups = v },
            "Whether security groups are made.", new() { Always = true })
        .Build();
}
