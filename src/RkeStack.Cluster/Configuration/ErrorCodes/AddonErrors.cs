using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>Codes of what can be wrong with add-ons (RKE0200 to RKE0219).</summary>
internal static class AddonErrors
{
    public static readonly ErrorCode UnknownIngress = new("RKE0200", Severity.Error, "Unknown ingress controller",
        "There is one ingress controller, or none.",
        "Write nginx or none.");

    public static readonly ErrorCode UnknownDnsPolicy = new("RKE0201", Severity.Error, "Unknown DNS policy",
        "Kubernetes knows four DNS policies.",
        "Write ClusterFirst, ClusterFirstWithHostNet, None or Default.");

    public static readonly ErrorCode UnknownNetworkMode = new("RKE0202", Severity.Error, "Unknown network mode",
        "The ingress controller is reached by host ports, the host's network, or a Service of your own.",
        "Write hostPort, hostNetwork or none.");

    public static readonly ErrorCode BadIngressPort = new("RKE0203", Severity.Error, "Not a port for ingress",
        "HTTP and HTTPS need a port each, from 0 to 65535.",
        "Write two different port numbers.");

    public static readonly ErrorCode UnknownDns = new("RKE0204", Severity.Error, "Unknown DNS provider",
        "There are two DNS servers, or none; without one no pod finds a Service.",
        "Write coredns, kube-dns or none.");

    public static readonly ErrorCode UnknownMonitoring = new("RKE0205", Severity.Error, "Unknown metrics provider",
        "There is one metrics server, or none.",
        "Write metrics-server or none.");

    public static readonly ErrorCode NodelocalWithoutAddress = new("RKE0206", Severity.Warning, "DNS cache without address",
        "The cache is only deployed when it has an address.",
        "Write ip_address, such as 169.254.20.10, or remove nodelocal.");

    public static readonly ErrorCode BadNodelocalAddress = new("RKE0207", Severity.Error, "Not an address for the DNS cache",
        "The cache listens on an IP address.",
        "Write a link-local address such as 169.254.20.10.");

    public static readonly ErrorCode StubDomainsUnused = new("RKE0208", Severity.Warning, "Stub domains without kube-dns",
        "CoreDNS is not told of them.",
        "Remove stubdomains, or use kube-dns.");

    public static readonly ErrorCode BadAddonTimeout = new("RKE0209", Severity.Error, "Not a timeout",
        "A timeout is a number of seconds above 0.",
        "Write a number of seconds, such as 45.");

    public static readonly ErrorCode BadToleration = new("RKE0210", Severity.Error, "Not a toleration",
        "The API server refuses the add-on's pods with such a toleration.",
        "Write operator Equal or Exists, and effect NoSchedule, PreferNoSchedule or NoExecute, or none for all.");

    public static readonly ErrorCode OddToleration = new("RKE0211", Severity.Warning, "Toleration that contradicts itself",
        "Exists goes without a value, a toleration without a key needs Exists, and seconds need the effect NoExecute; the API server refuses anything else.",
        "Remove one of the two.");

    public static readonly ErrorCode BadUpdateStrategy = new("RKE0212", Severity.Error, "Not an update strategy",
        "Kubernetes knows RollingUpdate, with a number or percentage of pods, for Deployments Recreate, and for DaemonSets OnDelete.",
        "Write RollingUpdate.");

    public static readonly ErrorCode OddUpdateStrategy = new("RKE0215", Severity.Warning, "Update strategy that does not fit",
        "The API server refuses the add-on: OnDelete is for DaemonSets, Recreate for Deployments, and a rolling update has to take away or add a pod.",
        "Write RollingUpdate, with a maxUnavailable of 1 or more.");

    public static readonly ErrorCode BadNameServer = new("RKE0213", Severity.Error, "Not a name server",
        "Name servers are asked for names, so that they are named by IP addresses; with anything else the cluster's DNS does not start.",
        "Write an IP address, with ':' and the port where that is not 53.");

    public static readonly ErrorCode IncompletePodPart = new("RKE0214", Severity.Error, "Not a part of a pod",
        "The API server refuses the ingress controller's pods with it.",
        "Write what Kubernetes documents for EnvVar, Volume or VolumeMount.");

    public static readonly ErrorCode NodelocalAtDns = new("RKE0216", Severity.Warning, "DNS cache at the address of DNS",
        "The cache stands before the cluster's DNS, and needs an address of its own to be asked at.",
        "Write a link-local address such as 169.254.20.10.");

    public static readonly ErrorCode NodelocalWithoutDns = new("RKE0217", Severity.Warning, "DNS cache without DNS",
        "The cache is deployed beside the cluster's DNS only, but kubelets send pods to its address all the same.",
        "Remove nodelocal, or choose a provider.");

    public static readonly ErrorCode IngressPortUnused = new("RKE0218", Severity.Warning, "Ingress port without effect",
        "http_port and https_port are ports of the host that lead to the controller, which there are in the network mode hostPort only.",
        "Remove the port, or write network_mode: hostPort.");

    public static readonly ErrorCode UnfitManifest = new("RKE0219", Severity.Warning, "Manifest that cannot be applied",
        "addons and addons_include hold what kubectl apply takes; RKE builds the cluster and leaves out what it does not take, and this program breaks off when it comes to it.",
        "Correct the manifest.");

    public static readonly ErrorCode BadReplicas = new("RKE0237", Severity.Error, "Not a number of pods",
        "The API server refuses the add-on with a number of pods below 0.",
        "Write a number such as 1.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ErrorCode> All { get; } =
    [
        UnknownIngress,
        UnknownDnsPolicy,
        UnknownNetworkMode,
        BadIngressPort,
        UnknownDns,
        UnknownMonitoring,
        NodelocalWithoutAddress,
        BadNodelocalAddress,
        StubDomainsUnused,
        BadAddonTimeout,
        BadToleration,
        OddToleration,
        BadUpdateStrategy,
        BadNameServer,
        IncompletePodPart,
        OddUpdateStrategy,
        NodelocalAtDns,
        NodelocalWithoutDns,
        IngressPortUnused,
        UnfitManifest,
        BadReplicas,
    ];
}
