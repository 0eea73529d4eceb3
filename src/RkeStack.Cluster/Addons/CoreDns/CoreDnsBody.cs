using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Addons;

/// <summary>What differs between RKE's forms of the CoreDNS manifest.</summary>
internal sealed record CoreDnsBody
{
    private static readonly CoreDnsBody V183Rancher3 = new();
    private static readonly CoreDnsBody V183Rancher2 = V183Rancher3 with { OsLabel = "beta.kubernetes.io/os", HasSeccompProfile = false };
    private static readonly CoreDnsBody V183 = V183Rancher2 with { ProbesAutoscaler = false };
    private static readonly CoreDnsBody V117 = V183 with { OneOnEachNode = true, ReadsEndpointSlices = false };

    public static readonly AddonBodies<CoreDnsBody> All = new(
        Addon.CoreDns,
        ("1.17", V117),
        ("1.8.3", V183),
        ("1.8.3-rancher2", V183Rancher2),
        ("1.8.3-rancher3", V183Rancher3));

    /// <summary>The label by which nodes that run Linux are told.</summary>
    public string OsLabel { get; init; } = "kubernetes.io/os";

    /// <summary>Whether CoreDNS runs with the runtime's seccomp profile.</summary>
    public bool HasSeccompProfile { get; init; } = true;

    /// <summary>Whether the autoscaler is probed.</summary>
    public bool ProbesAutoscaler { get; init; } = true;

    /// <summary>Whether no node may run two Pods of CoreDNS, and not only should not.</summary>
    public bool OneOnEachNode { get; init; }

    /// <summary>Whether the role allows to follow EndpointSlices; before, to get nodes.</summary>
    public bool ReadsEndpointSlices { get; init; } = true;
}
