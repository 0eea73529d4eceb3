namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="OpenstackLoadBalancerConfig"/>.</summary>
internal static class OpenstackLoadBalancerKeys
{
    public static readonly ConfigSection<OpenstackLoadBalancerConfig> Section = new SectionBuilder<OpenstackLoadBalancerConfig>("cloud_provider.openstackCloudProvider.load_balancer", "Load balancers of OpenStack.", new OpenstackLoadBalancerConfig())
        .Text("lb-version", "lb-version", s => s.LbVersion, (s, v) => s with { LbVersion = v },
            "Version of the load balancer service.", new() { Always = true })
        .Flag("use-octavia", "use-octavia", s => s.UseOctavia, (s, v) => s with { UseOctavia = v },
            "Whether load balancers are those of Octavia.", new() { Always = true })
        .Text("subnet-id", "subnet-id", s => s.SubnetId, (s, v) => s with { SubnetId = v },
            "Subnet of load balancers.", new() { Always = true })
        .Text("floating-network-id", "floating-network-id", s => s.FloatingNetworkId, (s, v) => s with { FloatingNetworkId = v },
            "Network of floating addresses.", new() { Always = true })
        .Text("lb-method", "lb-method", s => s.LbMethod, (s, v) => s with { LbMethod = v },
            "How a load balancer spreads requests, such as ROUND_ROBIN.", new() { Always = true })
        .Text("lb-provider", "lb-provider", s => s.LbProvider, (s, v) => s with { LbProvider = v },
            "Which provider of load balancers is asked.", new() { Always = true })
        .Flag("create-monitor", "create-monitor", s => s.CreateMonitor, (s, v) => s with { CreateMonitor = v },
            "Whether the members of a load balancer are checked for health.", new() { Always = true })
        .Text("monitor-delay", "monitor-delay", s => s.MonitorDelay, (s, v) => s with { MonitorDelay = v },
            "Time between two checks of a member, such as 5s.", new() { Always = true })
        .Text("monitor-timeout", "monitor-timeout", s => s.MonitorTimeout, (s, v) => s with { MonitorTimeout = v },
            "Time that a check may take, such as 3s.", new() { Always = true })
        .Number("monitor-max-retries", "monitor-max-retries", s => s.MonitorMaxRetries, (s, v) => s with { MonitorMaxRetries = v },
            "Failed checks after which a member is left out.", new() { Always = true })
        .Flag("manage-security-groups", "manage-security-groups", s => s.ManageSecurityGroups, (s, v) => s with { ManageSecurityGroups = v },
            "Whether security groups are made for load balancers.", new() { Always = true })
        .Build();
}
