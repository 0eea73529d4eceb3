namespace RkeStack.Cluster.Addons;

/// <summary>What differs between RKE's forms of the CoreDNS manifest for Kubernetes 1.24 and later.</summary>
/// <param name="OsLabel">The label by which nodes that run Linux are told.</param>
/// <param name="HasSeccompProfile">Whether CoreDNS runs with the runtime's seccomp profile.</param>
internal sealed record CoreDnsBody(string OsLabel, bool HasSeccompProfile)
{
    private static readonly CoreDnsBody Rancher2 = new("beta.kubernetes.io/os", HasSeccompProfile: false);
    private static readonly CoreDnsBody Rancher3 = new("kubernetes.io/os", HasSeccompProfile: true);

    public static readonly BodyRanges<CoreDnsBody> Ranges = new(
        "CoreDNS",
        ("1.24.0-rancher1-1", Rancher2),
        ("1.27.13-rancher1-1", Rancher3),
        ("1.28.0-rancher1-1", Rancher2),
        ("1.28.9-rancher1-1", Rancher3));
}
