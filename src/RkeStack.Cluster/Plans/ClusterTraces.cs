using System.Collections.Immutable;
using RkeStack.Cluster.Plans.Containers;

namespace RkeStack.Cluster.Plans;

/// <summary>What any cluster leaves and uses on its hosts, whatever its configuration: for a host of which no cluster.yml is known.</summary>
public static class ClusterTraces
{
    // As the components listen by default, on hosts of whatever role.
    private static readonly ImmutableDictionary<(int Port, string Protocol), PortUse> Ports = ImmutableArray.Create<PortUse>(
        new(80, "tcp", "ingress controller"),
        new(443, "tcp", "ingress controller"),
        new(179, "tcp", "calico (BGP)"),
        new(2379, "tcp", "etcd (clients)"),
        new(2380, "tcp", "etcd (peers)"),
        new(4789, "udp", "calico, or flannel on Windows (VXLAN)"),
        new(6443, "tcp", "kube-apiserver, or nginx-proxy"),
        new(6783, "tcp", "weave"),
        new(8472, "udp", "canal or flannel (VXLAN)"),
        new(9099, "tcp", "canal or calico (health)"),
        new(10248, "tcp", "kubelet (health)"),
        new(10249, "tcp", "kube-proxy (metrics)"),
        new(10250, "tcp", "kubelet"),
        new(10254, "tcp", "ingress controller (health)"),
        new(10256, "tcp", "kube-proxy (health)"),
        new(10257, "tcp", "kube-controller-manager"),
        new(10259, "tcp", "kube-scheduler")).ToImmutableDictionary(use => (use.Port, use.Protocol));

    // Those that lie below the prefix path, and those that lie where they are whatever it says.
    private static readonly ImmutableArray<string> Prefixed = ["/etc/kubernetes", "/var/lib/etcd", "/var/lib/kubelet", "/var/lib/cni"];
    private static readonly ImmutableArray<string> Fixed = ["/etc/cni", "/opt/cni", "/var/lib/rancher/rke", "/opt/rke"];

    /// <summary>Directories by which a cluster that is or was on a host shows.</summary>
    /// <param name="prefix">Root of the cluster's directories: <c>prefix_path</c>, <c>/</c> where none is given.</param>
    public static ImmutableArray<string> Directories(string prefix) => [.. Prefixed.Select(path => HostPaths.Under(prefix, path)), .. Fixed];

    /// <summary>The component that listens on a port by default; null where none does.</summary>
    /// <param name="port">Port number.</param>
    /// <param name="protocol"><c>tcp</c> or <c>udp</c>.</param>
    public static PortUse? UseOf(int port, string protocol) => Ports.GetValueOrDefault((port, protocol));
}
