using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Addons;

/// <summary>What differs between RKE's forms of the manifest of the DNS cache on each node.</summary>
/// <param name="AsksUpstreamByTcp">Whether names outside the cluster are asked for by TCP as well.</param>
/// <param name="HasMetricsService">Whether a Service shows the metrics.</param>
internal sealed record NodeLocalDnsBody(bool AsksUpstreamByTcp, bool HasMetricsService)
{
    public static readonly AddonBodies<NodeLocalDnsBody> All = new(
        Addon.Nodelocal,
        ("1.15", new NodeLocalDnsBody(AsksUpstreamByTcp: true, HasMetricsService: false)),
        ("1.21", new NodeLocalDnsBody(AsksUpstreamByTcp: false, HasMetricsService: true)));
}
