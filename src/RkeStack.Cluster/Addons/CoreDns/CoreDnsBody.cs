using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Addons;

/// <summary>What differs between RKE's forms of the CoreDNS manifest for Kubernetes 1.24 and later.</summary>
/// <param name="OsLabel">The label by which nodes that run Linux are told.</param>
/// <param name="HasSeccompProfile">Whether CoreDNS runs with the runtime's seccomp profile.</param>
internal sealed record CoreDnsBody(string OsLabel, bool HasSeccompProfile)
{
    private static readonly CoreDnsBody Rancher2 = new("beta.kubernetes.io/os", HasSeccompProfile: false);
    private static readonly CoreDnsBody Rancher3 = new("kubernetes.io/os", HasSeccompProfile: true);

    public static readonly AddonBodies<CoreDnsBody> All = new(
        Addon.CoreDns,
        ("1.8.3-rancher2", Rancher2),
        ("1.8.3-rancher3", Rancher3));
}
