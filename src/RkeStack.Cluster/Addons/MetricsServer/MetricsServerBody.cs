using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Addons;

/// <summary>What differs between RKE's forms of the metrics-server manifest for Kubernetes 1.24 and later.</summary>
/// <param name="Port">Port of the container.</param>
/// <param name="IsRestricted">Whether it drops all capabilities and runs with the runtime's seccomp profile.</param>
internal sealed record MetricsServerBody(int Port, bool IsRestricted)
{
    public static readonly AddonBodies<MetricsServerBody> All = new(
        Addon.MetricsServer,
        ("0.6.1", new MetricsServerBody(4443, IsRestricted: false)),
        ("0.7.0", new MetricsServerBody(10250, IsRestricted: true)));
}
