using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>Codes of what can be wrong with the pod network (RKE0150 to RKE0169).</summary>
internal static class NetworkErrors
{
    public static readonly ErrorCode UnknownPlugin = new("RKE0150", Severity.Error, "Unknown network plugin",
        "There are six choices of a pod network.",
        "Write canal, flannel, calico, weave, aci or none.");

    public static readonly ErrorCode FlannelMtu = new("RKE0151", Severity.Error, "MTU with flannel",
        "flannel finds the MTU by itself.",
        "Remove mtu, or use canal or calico.");

    public static readonly ErrorCode WeaveRemoved = new("RKE0152", Severity.Error, "weave from 1.30 on",
        "weave is no longer developed, and not offered from Kubernetes 1.30 on.",
        "Use canal, calico or flannel.");

    public static readonly ErrorCode WeaveDeprecated = new("RKE0153", Severity.Warning, "weave is deprecated",
        "weave is no longer developed, and ends with Kubernetes 1.29.",
        "Use canal, calico or flannel for new clusters.");

    public static readonly ErrorCode DualStackPlugin = new("RKE0154", Severity.Error, "Two address families",
        "Only calico and aci give pods addresses of both families.",
        "Use calico, or write one range each.");

    public static readonly ErrorCode DualStackAci = new("RKE0155", Severity.Error, "Two address families with aci",
        "aci knows both families only from later revisions on.",
        "Choose a later version.");

    public static readonly ErrorCode AciMissing = new("RKE0156", Severity.Error, "Setting of aci missing",
        "aci cannot do without what the message names.",
        "Write it under network.aci_network_provider.");

    public static readonly ErrorCode AciCloudOnly = new("RKE0157", Severity.Error, "Setting of aci in a cloud",
        "The setting is meant for aci in a public cloud, which is not offered.",
        "Remove it.");

    public static readonly ErrorCode UnknownOption = new("RKE0158", Severity.Warning, "Unknown network option",
        "The option does nothing for the plugin.",
        "Correct the name, or remove the option.");

    public static readonly ErrorCode OtherPlugin = new("RKE0159", Severity.Warning, "Section of another plugin",
        "The section is of another plugin than the one that is used, and does nothing.",
        "Remove it, or change network.plugin.");

    public static readonly ErrorCode BadMtu = new("RKE0160", Severity.Error, "Not an MTU",
        "An MTU is a number of bytes; 0 lets the plugin choose.",
        "Write a number from 576 to 65535, or 0.");

    public static readonly ErrorCode MtuUnused = new("RKE0161", Severity.Warning, "MTU without a plugin",
        "No network is deployed that could use it.",
        "Remove mtu.");

    public static readonly ErrorCode BadOption = new("RKE0162", Severity.Error, "Not a value for the network option",
        "flannel does not start with it.",
        "Correct the value, or remove the option.");

    public static readonly ErrorCode PodRangeTooWide = new("RKE0163", Severity.Error, "Pods' range of IPv6 too wide",
        "The controller manager keeps count of 2^16 nodes' ranges of IPv6, a /64 each unless node-cidr-mask-size-ipv6 says otherwise; with room for more it does not start.",
        "Write a range such as fd00:10:42::/48.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ErrorCode> All { get; } =
    [
        UnknownPlugin,
        FlannelMtu,
        WeaveRemoved,
        WeaveDeprecated,
        DualStackPlugin,
        DualStackAci,
        AciMissing,
        AciCloudOnly,
        UnknownOption,
        OtherPlugin,
        BadMtu,
        MtuUnused,
        BadOption,
        PodRangeTooWide,
    ];
}
