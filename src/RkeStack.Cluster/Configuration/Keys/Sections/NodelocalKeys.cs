namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="NodelocalConfig"/>.</summary>
internal static class NodelocalKeys
{
    public static readonly ConfigSection<NodelocalConfig> Section = new SectionBuilder<NodelocalConfig>("dns.nodelocal", "A DNS cache on each node.", new NodelocalConfig(), ChangeEffects.DnsAddon)
        .Text("ip_address", "ipAddress", s => s.IpAddress, (s, v) => s with { IpAddress = v },
            "Link-local address that the cache listens on; without it there is no cache.", new() { Effects = ChangeEffects.DnsAddon | ChangeEffects.Kubelet })
        .OptionalSection("update_strategy", "updateStrategy", UpdateStrategyKeys.Section, s => s.UpdateStrategy, (s, v) => s with { UpdateStrategy = v },
            "How the DaemonSet is updated.")
        .TextMap("node_selector", "nodeSelector", s => s.NodeSelector, (s, v) => s with { NodeSelector = v },
            "Labels of the nodes that the cache runs on.")
        .Text("node_local_dns_priority_class_name", "nodeLocalDnsPriorityClassName", s => s.NodeLocalDnsPriorityClassName, (s, v) => s with { NodeLocalDnsPriorityClassName = v },
            "Priority class of the cache.")
        .Build();
}
