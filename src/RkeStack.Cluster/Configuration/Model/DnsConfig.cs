using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>The DNS add-on of the cluster (<c>dns</c> of cluster.yml).</summary>
public sealed record DnsConfig
{
    /// <summary><c>provider</c>: coredns, kube-dns or none. Default: coredns.</summary>
    public string Provider { get; init; } = "";

    /// <summary><c>options</c>: Priority class names of the DNS pods, such as coredns_priority_class_name.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } = EmptyMaps.Text;

    /// <summary><c>upstreamnameservers</c>: Name servers that names outside the cluster are asked from. Default: the host's.</summary>
    public ImmutableArray<string> UpstreamNameservers { get; init; } = [];

    /// <summary><c>reversecidrs</c>: CIDRs whose reverse lookups the cluster answers.</summary>
    public ImmutableArray<string> ReverseCidrs { get; init; } = [];

    /// <summary><c>stubdomains</c>: Name servers by domain; kube-dns only.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> StubDomains { get; init; } = EmptyMaps.TextList;

    /// <summary><c>node_selector</c>: Labels of the nodes that DNS runs on.</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = EmptyMaps.Text;

    /// <summary><c>nodelocal</c>: A DNS cache on each node.</summary>
    public NodelocalConfig? Nodelocal { get; init; }

    /// <summary><c>update_strategy</c>: How the Deployment is updated. Default: RollingUpdate, 1 unavailable, none beyond.</summary>
    public UpdateStrategyConfig? UpdateStrategy { get; init; }

    /// <summary><c>linear_autoscaler_params</c>: How many DNS pods there are for a cluster's size.</summary>
    public LinearAutoscalerConfig? LinearAutoscalerParams { get; init; }

    /// <summary><c>tolerations</c>: Tolerations of the DNS pods.</summary>
    public ImmutableArray<TolerationConfig> Tolerations { get; init; } = [];
}
