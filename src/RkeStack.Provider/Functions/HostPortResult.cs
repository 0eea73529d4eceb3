using System.Collections.Immutable;
using RkeStack.Engine.Hosts;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Functions;

[SchemaType("TakenPort")]
[Description("A port of a cluster's components that something on a host listens on.")]
internal sealed record HostPortResult
{
    // As the components listen by default, on hosts of whatever role.
    private static readonly ImmutableDictionary<(int, string), string> Components = new Dictionary<(int, string), string>
    {
        [(80, "tcp")] = "ingress controller",
        [(443, "tcp")] = "ingress controller",
        [(179, "tcp")] = "calico (BGP)",
        [(2379, "tcp")] = "etcd (clients)",
        [(2380, "tcp")] = "etcd (peers)",
        [(4789, "udp")] = "calico, or flannel on Windows (VXLAN)",
        [(6443, "tcp")] = "kube-apiserver, or nginx-proxy",
        [(6783, "tcp")] = "weave",
        [(8472, "udp")] = "canal or flannel (VXLAN)",
        [(9099, "tcp")] = "canal or calico (health)",
        [(10248, "tcp")] = "kubelet (health)",
        [(10249, "tcp")] = "kube-proxy (metrics)",
        [(10250, "tcp")] = "kubelet",
        [(10254, "tcp")] = "ingress controller (health)",
        [(10256, "tcp")] = "kube-proxy (health)",
        [(10257, "tcp")] = "kube-controller-manager",
        [(10259, "tcp")] = "kube-scheduler",
    }.ToImmutableDictionary();

    [Description("Port number.")]
    public required int Number { get; init; }

    [Description("`tcp` or `udp`.")]
    public required string Protocol { get; init; }

    [Description("The component that needs the port.")]
    public required string Component { get; init; }

    /// <summary>What is taken by a listening port; null where no component needs it.</summary>
    public static HostPortResult? Of(ListeningPort port) => Components.TryGetValue((port.Port, port.Protocol), out var component)
        ? new HostPortResult { Number = port.Port, Protocol = port.Protocol, Component = component }
        : null;
}
