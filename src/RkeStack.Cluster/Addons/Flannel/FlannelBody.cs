using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Addons;

/// <summary>What differs between RKE's forms of the flannel manifest.</summary>
internal sealed record FlannelBody
{
    /// <summary>The form for 1.29 and later.</summary>
    public static readonly FlannelBody V0251 = new();

    private static readonly FlannelBody V0242 = V0251 with { ReadsClusterCidrs = true, SaysNfTables = false };
    private static readonly FlannelBody V0214 = V0242 with { LabelsEveryObject = false };
    private static readonly FlannelBody V0192 = V0214 with { ReadsClusterCidrs = false, GetsNodes = false };
    private static readonly FlannelBody V0140Rancher2 = V0192 with { MountsWholeRun = true };
    private static readonly FlannelBody V0140 = V0140Rancher2 with { LimitsResources = true };
    private static readonly FlannelBody V116 = V0140 with { IsOldest = true };

    public static readonly AddonBodies<FlannelBody> All = new(
        Addon.Flannel,
        ("1.16", V116),
        ("0.14.0", V0140),
        ("0.14.0-rancher2", V0140Rancher2),
        ("0.19.2", V0192),
        ("0.21.4", V0214),
        ("0.24.2", V0242),
        ("0.25.1", V0251),
        ("0.26.4", V0251));

    /// <summary>Whether ServiceAccount, roles and ConfigMap carry <c>k8s-app: flannel</c>.</summary>
    public bool LabelsEveryObject { get; init; } = true;

    /// <summary>Whether the role allows to read clustercidrs.</summary>
    public bool ReadsClusterCidrs { get; init; }

    /// <summary>Whether the role allows to get a node, beside list and watch.</summary>
    public bool GetsNodes { get; init; } = true;

    /// <summary>Whether net-conf.json says that nftables are off.</summary>
    public bool SaysNfTables { get; init; } = true;

    /// <summary>Up to 1.24: the host's whole /run and its CNI configuration in flanneld, no lock file, no queue depth.</summary>
    public bool MountsWholeRun { get; init; }

    /// <summary>Whether flanneld's limits equal its requests.</summary>
    public bool LimitsResources { get; init; }

    /// <summary>Up to 1.20: every taint is borne, no priority class is the default, and raw sockets and SELinux are not spoken of.</summary>
    public bool IsOldest { get; init; }

    /// <summary>Priority class where the user gives none; empty for none.</summary>
    public string PriorityClassName => IsOldest ? "" : "system-node-critical";
}
