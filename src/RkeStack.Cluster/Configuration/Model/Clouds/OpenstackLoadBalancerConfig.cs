namespace RkeStack.Cluster.Configuration;

/// <summary>Load balancers of OpenStack (<c>cloud_provider.openstackCloudProvider.load_balancer</c> of cluster.yml).</summary>
public sealed record OpenstackLoadBalancerConfig
{
    /// <summary><c>lb-version</c>: Version of the load balancer service.</summary>
    public string LbVersion { get; init; } = "";

    /// <summary><c>use-octavia</c>: Whether Octavia is used.</summary>
    public bool UseOctavia { get; init; }

    /// <summary><c>subnet-id</c>: Subnet of load balancers.</summary>
    public string SubnetId { get; init; } = "";

    /// <summary><c>floating-network-id</c>: Network of floating addresses.</summary>
    public string FloatingNetworkId { get; init; } = "";

    /// <summary><c>lb-method</c>: How requests are spread.</summary>
    public string LbMethod { get; init; } = "";

    /// <summary><c>lb-provider</c>: Provider of load balancers.</summary>
    public string LbProvider { get; init; } = "";

    /// <summary><c>create-monitor</c>: Whether members are watched.</summary>
    public bool CreateMonitor { get; init; }

    /// <summary><c>monitor-delay</c>: Time between two looks.</summary>
    public string MonitorDelay { get; init; } = "";

    /// <summary><c>monitor-timeout</c>: Longest answer.</summary>
    public string MonitorTimeout { get; init; } = "";

    /// <summary><c>monitor-max-retries</c>: Failed looks that are borne.</summary>
    public int MonitorMaxRetries { get; init; }

    /// <summary><c>manage-security-groups</c>: Whether security groups are made.</summary>
    public bool ManageSecurityGroups { get; init; }
}
