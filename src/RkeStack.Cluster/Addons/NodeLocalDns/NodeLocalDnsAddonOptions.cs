using System.Collections.Immutable;

namespace RkeStack.Cluster.Addons;

/// <summary>What cluster.yml says of the DNS cache on each node.</summary>
public sealed record NodeLocalDnsAddonOptions
{
    /// <summary>Kubernetes version as in cluster.yml: <c>v1.32.6-rancher1-1</c>.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary><c>system_images.nodelocal</c>.</summary>
    public required string Image { get; init; }

    /// <summary>Link-local address on which the cache listens (<c>dns.nodelocal.ip_address</c>).</summary>
    public required string IpAddress { get; init; }

    /// <summary><c>services.kubelet.cluster_domain</c>.</summary>
    public required string ClusterDomain { get; init; }

    /// <summary>Address of the Service kube-dns (<c>services.kubelet.cluster_dns_server</c>), which the cache answers as well.</summary>
    public required string ClusterDnsServer { get; init; }

    /// <summary>Labels of the nodes with a cache (<c>dns.nodelocal.node_selector</c>); empty for all.</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary><c>dns.nodelocal.update_strategy</c>; null for one Pod at a time.</summary>
    public AddonUpdateStrategy? UpdateStrategy { get; init; }

    /// <summary><c>node_local_dns_priority_class_name</c>.</summary>
    public string PriorityClassName { get; init; } = "system-node-critical";
}
