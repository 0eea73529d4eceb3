using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Addons;

/// <summary>What differs between RKE's forms of the metrics-server manifest.</summary>
internal sealed record MetricsServerBody
{
    private static readonly MetricsServerBody V070 = new();
    private static readonly MetricsServerBody V061 = V070 with { Port = 4443, IsRestricted = false };
    private static readonly MetricsServerBody V052 = V061 with { ReadsNodeMetrics = false, LogsToStandardError = true };
    private static readonly MetricsServerBody V050 = V052 with { Port = 443, AddressTypes = "InternalIP", ForbidsEscalation = false };
    private static readonly MetricsServerBody V120 = V050 with { Port = 4443, IsTimed = false };
    private static readonly MetricsServerBody V18 = V120 with { IsOldest = true };

    public static readonly AddonBodies<MetricsServerBody> All = new(
        Addon.MetricsServer,
        ("1.8", V18),
        ("1.20", V120),
        ("0.5.0", V050),
        ("0.5.2", V052),
        ("0.6.1", V061),
        ("0.7.0", V070));

    /// <summary>Port of the container.</summary>
    public int Port { get; init; } = 10250;

    /// <summary>Whether it drops all capabilities and runs with the runtime's seccomp profile.</summary>
    public bool IsRestricted { get; init; } = true;

    /// <summary>Whether the role tells the right to metrics from that to other parts of nodes.</summary>
    public bool ReadsNodeMetrics { get; init; } = true;

    /// <summary>Whether it is told to log to its standard error.</summary>
    public bool LogsToStandardError { get; init; }

    /// <summary>Which addresses of a node are tried, in order.</summary>
    public string AddressTypes { get; init; } = "InternalIP,ExternalIP,Hostname";

    /// <summary>Whether it may not gain rights.</summary>
    public bool ForbidsEscalation { get; init; } = true;

    /// <summary>Whether it is told how often to measure, is given time to start, and asks for processor and memory.</summary>
    public bool IsTimed { get; init; } = true;

    /// <summary>Up to 1.20.3: a program without a certificate of its own, probes and limits of rights; and nobody's role is extended.</summary>
    public bool IsOldest { get; init; }

    /// <summary>Priority class where the user gives none; empty for none.</summary>
    public string PriorityClassName => IsOldest ? "" : "system-cluster-critical";
}
