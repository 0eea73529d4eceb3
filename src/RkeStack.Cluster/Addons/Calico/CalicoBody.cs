using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Addons;

/// <summary>
/// Which of RKE's forms of calico's and canal's manifests; both change with the same Kubernetes versions. A form is named by
/// the release of Calico that it was written for, and what it holds follows from that.
/// </summary>
/// <param name="Release">Release of Calico.</param>
internal sealed record CalicoBody(Version Release)
{
    private static readonly Version V317 = new(3, 17, 1);
    private static readonly Version V319 = new(3, 19, 0);
    private static readonly Version V321 = new(3, 21, 1);
    private static readonly Version V322 = new(3, 22, 5);
    private static readonly Version V324 = new(3, 24, 1);
    private static readonly Version V325 = new(3, 25, 0);
    private static readonly Version V326 = new(3, 26, 1);
    private static readonly Version V327 = new(3, 27, 0);
    private static readonly Version V3274 = new(3, 27, 4);
    private static readonly Version V3281 = new(3, 28, 1);
    private static readonly Version V329 = new(3, 29, 0);
    private static readonly Version V330 = new(3, 30, 2);

    /// <summary>The form of calico or canal for a version. Suffixes of RKE's ids tell of schemas only, which are open here.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE4450: there is none.</exception>
    public static CalicoBody Of(Addon addon, string kubernetesVersion) =>
        new(Version.Parse(AddonTemplates.IdOf(addon, kubernetesVersion).Split('-')[0]));

    /// <summary>Whether a PodDisruptionBudget guards the controllers.</summary>
    public bool HasDisruptionBudget => Release >= V317;

    /// <summary>The version of the PodDisruptionBudget: RKE writes v1beta1 longer than it must, which is the same object.</summary>
    public string DisruptionBudgetVersion => Release >= V319 ? "policy/v1" : "policy/v1beta1";

    /// <summary>Whether the nodes' log folder is mounted.</summary>
    public bool MountsLogs => Release >= V317;

    /// <summary>Whether two address ranges make a cluster of IPv4 and IPv6.</summary>
    public bool KnowsDualStack => Release >= V319;

    /// <summary>Whether the controllers are probed for liveness.</summary>
    public bool ProbesControllers => Release >= V319;

    /// <summary>Whether the roles follow IPAM's objects.</summary>
    public bool WatchesIpam => Release >= V319;

    /// <summary>Whether CalicoNodeStatus, IPReservation and EndpointSlices are used, probes have a timeout, and nodes say goodbye.</summary>
    public bool HasNodeStatus => Release >= V321;

    /// <summary>Whether an init container mounts the file system of BPF; before, calico-node had the host's /sys/fs.</summary>
    public bool MountsBpf => Release >= V322;

    /// <summary>Up to Kubernetes 1.24: a driver of flexible volumes, and roles and log level of that time.</summary>
    public bool HasFlexVolume => Release < V324;

    /// <summary>Whether canal's flannel says when to pull its image.</summary>
    public bool FlannelHasPullPolicy => Release >= V325;

    /// <summary>Whether the CNI plugin has a ServiceAccount of its own, and BGPFilter is used.</summary>
    public bool HasPluginAccount => Release >= V326;

    /// <summary>Whether folders of the host are made where they are missing.</summary>
    public bool MakesFolders => Release >= V3281 || Release == V3274;

    /// <summary>Whether policies stand in tiers, and Pods run with the runtime's seccomp profile.</summary>
    public bool HasTiers => Release >= V329;

    /// <summary>Whether policies can be staged, and the bandwidth plugin is no longer in the CNI's list.</summary>
    public bool HasStagedPolicies => Release >= V330;

    /// <summary><c>imagePullPolicy</c> of the containers; empty for none.</summary>
    public string PullPolicy => HasFlexVolume ? "" : "imagePullPolicy: IfNotPresent";

    /// <summary>The security of a Pod; empty for none.</summary>
    public string PodSecurity => HasTiers ? "securityContext: {seccompProfile: {type: RuntimeDefault}}" : "";
}
