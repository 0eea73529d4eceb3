namespace RkeStack.Cluster.Addons;

/// <summary>What differs between RKE's forms of the metrics-server manifest for Kubernetes 1.24 and later.</summary>
/// <param name="Port">Port of the container.</param>
/// <param name="IsRestricted">Whether it drops all capabilities and runs with the runtime's seccomp profile.</param>
internal sealed record MetricsServerBody(int Port, bool IsRestricted)
{
    public static readonly BodyRanges<MetricsServerBody> Ranges = new(
        "metrics-server",
        ("1.24.0-rancher1-1", new MetricsServerBody(4443, IsRestricted: false)),
        ("1.28.6-rancher1-1", new MetricsServerBody(10250, IsRestricted: true)));
}
