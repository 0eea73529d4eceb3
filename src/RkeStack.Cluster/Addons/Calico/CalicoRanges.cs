using static RkeStack.Cluster.Addons.PodYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>The address ranges from which Calico gives Pods theirs.</summary>
/// <param name="IPv4">The range of IPv4, or whatever the only range is.</param>
/// <param name="IPv6">The range of IPv6 in a cluster of both; empty otherwise.</param>
internal sealed record CalicoRanges(string IPv4, string IPv6)
{
    /// <summary>The agent's environment for them.</summary>
    public IEnumerable<string> Environment => IPv6.Length == 0
        ? [Env("CALICO_IPV4POOL_CIDR", IPv4), Env("FELIX_IPV6SUPPORT", "false")]
        :
        [
            Env("CALICO_IPV4POOL_CIDR", IPv4),
            Env("CALICO_IPV6POOL_CIDR", IPv6),
            Env("FELIX_IPV6SUPPORT", "true"),
            Env("IP6", "autodetect"),
            Env("CALICO_IPV6POOL_NAT_OUTGOING", "true"),
        ];

    /// <summary>Who gives out addresses, for the CNI's configuration.</summary>
    public string Ipam => IPv6.Length == 0
        ? """{"type": "calico-ipam"}"""
        : """{"type": "calico-ipam", "assign_ipv4": "true", "assign_ipv6": "true"}""";

    /// <summary>Reads them. RKE takes the first of two for IPv4; here each is known by its form.</summary>
    public static CalicoRanges Of(CalicoBody body, string clusterCidr) =>
        body.KnowsDualStack && clusterCidr.Split(',', StringSplitOptions.TrimEntries) is [var first, var second]
            ? first.Contains(':', StringComparison.Ordinal) ? new CalicoRanges(second, first) : new CalicoRanges(first, second)
            : new CalicoRanges(clusterCidr, "");
}
