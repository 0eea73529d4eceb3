using System.Collections.Immutable;
using System.Globalization;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>The ports that a host's components listen on.</summary>
internal static class HostPorts
{
    /// <summary>The ports that RKE checks, in its order.</summary>
    public static ImmutableArray<string> RkeChecks(NodeConfig node) =>
    [
        "10250/tcp",
        .. node.IsControlPlane ? ["6443/tcp"] : ImmutableArray<string>.Empty,
        .. node.IsEtcd ? ["2379/tcp", "2380/tcp"] : ImmutableArray<string>.Empty,
    ];

    /// <summary>All ports of our components and of the add-ons that listen on the host itself.</summary>
    public static ImmutableArray<PortUse> All(HostContext host) =>
    [
        .. host.Node.IsEtcd ? Tcp("etcd", 2379, 2380) : [],
        .. host.Node.IsControlPlane ? ControlPlane(host.Cluster) : Tcp("nginx-proxy", 6443),
        .. Tcp(KubeletContainer.Name, 10250, 10248),
        .. host.Cluster.UsesCriDockerd ? Tcp("kubelet (cri-dockerd)", StreamPort(host.Cluster)) : [],
        .. Tcp(KubeProxyContainer.Name, 10256, 10249),
        .. Network(host.Cluster.Config.Network),
        .. Ingress(host),
    ];

    private static IEnumerable<PortUse> ControlPlane(ClusterContext cluster) =>
    [
        .. Tcp(ApiServerContainer.Name, 6443),
        .. Tcp(ControllerManagerContainer.Name, ControllerManagerContainer.UsesInsecurePort(cluster) ? [10257, 10252] : [10257]),
        .. Tcp(SchedulerContainer.Name, SchedulerContainer.UsesInsecurePort(cluster) ? [10259, 10251] : [10259]),
    ];

    private static IEnumerable<PortUse> Network(NetworkConfig network) => network.Plugin switch
    {
        "flannel" => Vxlan(network, "flannel_backend"),
        "canal" => [.. Vxlan(network, "canal_flannel_backend"), .. Tcp("calico (canal)", 9099)],
        "calico" => Tcp("calico", 179, 9099),
        "weave" => [.. Tcp("weave", 6783), new PortUse(6783, "udp", "weave"), new PortUse(6784, "udp", "weave")],
        _ => [],
    };

    private static IEnumerable<PortUse> Vxlan(NetworkConfig network, string option) =>
        network.Options.GetValueOrDefault($"{option}_type", "vxlan") == "vxlan"
            ? [new PortUse(Number(network.Options.GetValueOrDefault($"{option}_port", ""), 8472), "udp", $"flannel ({network.Plugin})")]
            : [];

    // Only a host network's ingress binds ports; host ports are redirected by the kernel, and any process may hold them.
    private static IEnumerable<PortUse> Ingress(HostContext host)
    {
        var ingress = host.Cluster.Config.Ingress;
        var runsHere = ingress.Provider == "nginx" && ingress.NetworkMode == "hostNetwork" && host.Node.IsWorker
            && ingress.NodeSelector.All(s => host.Node.Labels.GetValueOrDefault(s.Key) == s.Value);
        return runsHere ? Tcp("nginx ingress controller", ingress.HttpPort, ingress.HttpsPort, 10254, 8443) : [];
    }

    private static int StreamPort(ClusterContext cluster) => Number(cluster.Config.CriDockerdStreamServerPort, 10010);

    private static int Number(string text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static IEnumerable<PortUse> Tcp(string component, params int[] ports) => ports.Select(p => new PortUse(p, "tcp", component));
}
