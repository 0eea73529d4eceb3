using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>A DNS cache on each node (<c>dns.nodelocal</c> of cluster.yml).</summary>
public sealed record NodelocalConfig
{
    /// <summary><c>ip_address</c>: Link-local address that the cache listens on; without it there is no cache.</summary>
    public string IpAddress { get; init; } = "";

    /// <summary><c>update_strategy</c>: How the DaemonSet is updated.</summary>
    public UpdateStrategyConfig? UpdateStrategy { get; init; }

    /// <summary><c>node_selector</c>: Labels of the nodes that the cache runs on.</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = EmptyMaps.Text;

    /// <summary><c>node_local_dns_priority_class_name</c>: Priority class of the cache.</summary>
    public string NodeLocalDnsPriorityClassName { get; init; } = "";
}
