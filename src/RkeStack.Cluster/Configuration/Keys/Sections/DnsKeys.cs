namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="DnsConfig"/>.</summary>
internal static class DnsKeys
{
    public static readonly ConfigSection<DnsConfig> Section = new SectionBuilder<DnsConfig>("dns", "The DNS add-on of the cluster.", new DnsConfig(), ChangeEffects.DnsAddon)
        .Text("provider", "provider", s => s.Provider, (s, v) => s with { Provider = v },
            "DNS server of the cluster; none leaves the cluster without one.", new() { Default = "coredns", Allowed = ["coredns", "kube-dns", "none"] })
        .TextMap("options", "options", s => s.Options, (s, v) => s with { Options = v },
            "Priority class names of the DNS pods, such as coredns_priority_class_name.", new() { Effects = ChangeEffects.DnsAddon })
        .TextList("upstreamnameservers", "upstreamnameservers", s => s.UpstreamNameservers, (s, v) => s with { UpstreamNameservers = v },
            "Name servers that names outside the cluster are asked from.", new() { DefaultNote = "the host's own" })
        .TextList("reversecidrs", "reversecidrs", s => s.ReverseCidrs, (s, v) => s with { ReverseCidrs = v },
            "CIDRs whose reverse lookups the cluster answers.")
        .TextListMap("stubdomains", "stubdomains", s => s.StubDomains, (s, v) => s with { StubDomains = v },
            "Name servers by domain; kube-dns only.")
        .TextMap("node_selector", "nodeSelector", s => s.NodeSelector, (s, v) => s with { NodeSelector = v },
            "Labels of the nodes that DNS runs on.")
        .OptionalSection("nodelocal", "nodelocal", NodelocalKeys.Section, s => s.Nodelocal, (s, v) => s with { Nodelocal = v },
            "A DNS cache on each node.")
        .OptionalSection("update_strategy", "updateStrategy", UpdateStrategyKeys.Section, s => s.UpdateStrategy, (s, v) => s with { UpdateStrategy = v },
            "How the Deployment is updated.", new() { DefaultNote = "RollingUpdate with 1 pod unavailable and none beyond the wanted number" })
        .OptionalSection("linear_autoscaler_params", "linearAutoscalerParams", LinearAutoscalerKeys.Section, s => s.LinearAutoscalerParams, (s, v) => s with { LinearAutoscalerParams = v },
            "How many DNS pods there are for a cluster's size.")
        .SectionList("tolerations", "tolerations", TolerationKeys.Section, s => s.Tolerations, (s, v) => s with { Tolerations = v },
            "Tolerations of the DNS pods.")
        .Build();
}
