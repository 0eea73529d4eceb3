namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>A flag that Kubernetes needs on a lab's hosts, which are containers themselves and share one disk and few processors.</summary>
/// <param name="Service">The service's key under <c>services</c> in cluster.yml.</param>
/// <param name="Process">Its container.</param>
/// <param name="Name">The flag.</param>
/// <param name="Value">Its value.</param>
public sealed record LabFlag(string Service, string Process, string Name, string Value)
{
    /// <summary>All that a lab's cluster.yml adds, none of which RKE sets itself.</summary>
    public static IReadOnlyList<LabFlag> All { get; } =
    [
        new("kubeproxy", "kube-proxy", "conntrack-max-per-core", "0"),
        new("kubeproxy", "kube-proxy", "conntrack-min", "0"),
        new("kubeproxy", "kube-proxy", "conntrack-tcp-timeout-established", "0s"),
        new("kubeproxy", "kube-proxy", "conntrack-tcp-timeout-close-wait", "0s"),
        new("kubelet", "kubelet", "eviction-hard", "memory.available<50Mi,nodefs.available<1%,imagefs.available<1%"),
    ];

    /// <summary>The section <c>services</c> of cluster.yml that sets all of them.</summary>
    public static string Services { get; } = "services:\n" + string.Concat(All.GroupBy(flag => flag.Service).Select(
        service => $"  {service.Key}: {{extra_args: {{{string.Join(", ", service.Select(flag => $"{flag.Name}: \"{flag.Value}\""))}}}}}\n"));
}
