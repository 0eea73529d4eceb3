using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>Codes of what can be wrong with nodes (RKE0100 to RKE0129).</summary>
internal static class NodeErrors
{
    public static readonly ErrorCode NoNodes = new("RKE0100", Severity.Error, "No nodes",
        "A cluster needs at least one host with each of the roles controlplane, etcd and worker.",
        "List the hosts under nodes, each with address, user and role.");

    public static readonly ErrorCode NoAddress = new("RKE0101", Severity.Error, "Node without address",
        "The address is what SSH connects to and what tells one node from another.",
        "Write address: followed by the host's IP address or DNS name.");

    public static readonly ErrorCode NoUser = new("RKE0102", Severity.Error, "Node without user",
        "SSH needs a user who may use the Docker socket.",
        "Write user: followed by the SSH user's name.");

    public static readonly ErrorCode NoRole = new("RKE0103", Severity.Error, "Node without role",
        "A host without a role would do nothing.",
        "Write role: with any of controlplane, etcd and worker.");

    public static readonly ErrorCode UnknownRole = new("RKE0104", Severity.Error, "Unknown role",
        "The roles are controlplane, etcd and worker.",
        "Write one of controlplane, etcd, worker.");

    public static readonly ErrorCode DuplicateAddress = new("RKE0105", Severity.Error, "Address used twice",
        "Two nodes cannot be the same host.",
        "Give each node its own address, and all its roles in one entry.");

    public static readonly ErrorCode DuplicateHostname = new("RKE0106", Severity.Error, "Node name used twice",
        "Kubernetes tells nodes apart by their name, upper and lower case being the same.",
        "Give each node its own hostname_override.");

    public static readonly ErrorCode BadHostname = new("RKE0107", Severity.Error, "Not a node name",
        "Kubernetes takes lower-case letters, digits, '-' and '.' for a node's name, each part beginning and ending with a letter or digit, and, since the name stands in a label too, up to 63 characters in all.",
        "Write a hostname_override such as node-1.");

    public static readonly ErrorCode BadPort = new("RKE0108", Severity.Error, "Not a port",
        "A port is a number from 1 to 65535.",
        "Write a number from 1 to 65535.");

    public static readonly ErrorCode NoEtcd = new("RKE0109", Severity.Error, "No etcd",
        "The cluster keeps its state in etcd, which no host runs and no external_urls names.",
        "Give one, three or five nodes the role etcd, or write services.etcd.external_urls.");

    public static readonly ErrorCode NoControlPlane = new("RKE0110", Severity.Error, "No control plane",
        "Without a control plane there is no API server to talk to.",
        "Give at least one node the role controlplane.");

    public static readonly ErrorCode NoWorker = new("RKE0111", Severity.Error, "No worker",
        "The cluster's own DNS and metrics find no node to run on.",
        "Give at least one node the role worker.");

    public static readonly ErrorCode EvenEtcd = new("RKE0112", Severity.Warning, "Even number of etcd members",
        "An even number of members bears no more failures than one member fewer, and one more can fail.",
        "Use an odd number: one, three or five.");

    public static readonly ErrorCode BadAddress = new("RKE0113", Severity.Error, "Not an address",
        "An address is an IP address or a DNS name, without scheme, port or path.",
        "Write the IP address or DNS name alone.");

    public static readonly ErrorCode DuplicateInternalAddress = new("RKE0114", Severity.Error, "Internal address used twice",
        "Components find each other by their internal addresses, so that each host needs its own.",
        "Give each node its own internal_address.");

    public static readonly ErrorCode RepeatedRole = new("RKE0115", Severity.Warning, "Role written twice",
        "A role counts once.",
        "Write each role once.");

    public static readonly ErrorCode BadLabel = new("RKE0116", Severity.Error, "Not a label",
        "Kubernetes takes up to 63 letters, digits, '-', '_' and '.' for name and value, beginning and ending with a letter or digit; before the name a DNS name and '/' may stand.",
        "Correct the label's name or value.");

    public static readonly ErrorCode BadTaint = new("RKE0117", Severity.Error, "Not a taint",
        "A taint has a key that is formed like a label's name, and one of three effects.",
        "Write key, and effect: NoSchedule, PreferNoSchedule or NoExecute.");

    public static readonly ErrorCode ReservedTaint = new("RKE0118", Severity.Warning, "Reserved taint",
        "Hosts without the role worker get this taint by themselves.",
        "Remove the taint.");

    public static readonly ErrorCode RepeatedTaint = new("RKE0119", Severity.Warning, "Taint written twice",
        "Of taints with the same key and effect one counts.",
        "Remove one of them.");

    public static readonly ErrorCode BadSocket = new("RKE0120", Severity.Error, "Not a path of a socket",
        "The Docker socket is an absolute path on the host.",
        "Write a path such as /var/run/docker.sock.");

    public static readonly ErrorCode EmptyNode = new("RKE0121", Severity.Error, "Node without anything",
        "An item of the list of nodes holds nothing, as a '-' with nothing behind it does.",
        "Write address, user and role, or remove the item.");

    public static readonly ErrorCode WithinRange = new("RKE0122", Severity.Warning, "Node inside the pods' or the Services' range",
        "The host's address may be given to a pod or a Service as well, and what is sent to it then goes astray.",
        "Choose ranges that hold no host's address.");

    public static readonly ErrorCode MoreThanRanges = new("RKE0123", Severity.Warning, "More nodes than ranges for pods",
        "The pods' range holds fewer ranges of a node's size than there are nodes; the others get none, and stay without pods.",
        "Write a wider cluster_cidr, or a larger node-cidr-mask-size.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ErrorCode> All { get; } =
    [
        NoNodes,
        NoAddress,
        NoUser,
        NoRole,
        UnknownRole,
        DuplicateAddress,
        DuplicateHostname,
        BadHostname,
        BadPort,
        NoEtcd,
        NoControlPlane,
        NoWorker,
        EvenEtcd,
        BadAddress,
        DuplicateInternalAddress,
        RepeatedRole,
        BadLabel,
        BadTaint,
        ReservedTaint,
        RepeatedTaint,
        BadSocket,
        EmptyNode,
        WithinRange,
        MoreThanRanges,
    ];
}
