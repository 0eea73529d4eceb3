using System.Collections.Immutable;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>The directories that a cluster makes on a host, by Docker's binds and by what runs there.</summary>
internal static class OwnedPaths
{
    private const string CalicoLog = "/var/log/calico";
    private const string FlexVolumes = "/usr/libexec/kubernetes/kubelet-plugins/volume/exec/nodeagent~uds";

    private static readonly ImmutableArray<string> PrefixDirectories = ["/var/lib", "/var/log", "/var", "/etc", ""];

    /// <summary>Of all roles that the host has.</summary>
    public static ImmutableArray<OwnedPath> Of(HostContext host) =>
    [
        Whole(host.Under(HostPaths.Kubernetes)),
        Whole("/etc/cni"),
        Whole("/opt/cni"),
        Whole(host.Under("/var/lib/cni")),
        Whole("/var/lib/calico"),
        Whole("/var/run/calico"),
        .. Network(host.Cluster.Config.Network.Plugin).Select(Whole),
        Whole(host.Under(KubeletContainer.KubeletDirectory)),
        .. host.Under(KubeletContainer.KubeletDirectory) == KubeletContainer.KubeletDirectory
            ? ImmutableArray<OwnedPath>.Empty
            : [Whole(KubeletContainer.VolumePlugins), IfEmpty(KubeletContainer.KubeletDirectory)],
        .. host.Cluster is { UsesCriDockerd: true, IsAtLeast124: true }
            ? [Whole(host.Under(KubeletContainer.CriDockerdDirectory))]
            : ImmutableArray<OwnedPath>.Empty,
        Whole("/var/log/containers"),
        Whole("/var/log/pods"),
        Whole("/var/lib/rancher/rke"),
        IfEmpty("/var/lib/rancher"),
        IfEmpty(host.Under("/etc/ceph")),
        IfEmpty("/lib/modules"),
        .. ApiServerContainer.AuditPath(host) is { } audit && host.Node.IsControlPlane ? [Whole(audit)] : ImmutableArray<OwnedPath>.Empty,
        .. host.Node.IsEtcd ? Etcd(host) : [],
        .. Prefix(host.Prefix),
    ];

    // What the network plugins' pods make beside what the kubelet mounts.
    private static string[] Network(string plugin) => plugin switch
    {
        "flannel" => ["/run/flannel"],
        "canal" => ["/run/flannel", CalicoLog, FlexVolumes],
        "calico" => [CalicoLog, FlexVolumes],
        "weave" => ["/var/lib/weave"],
        _ => [],
    };

    private static IEnumerable<OwnedPath> Etcd(HostContext host) =>
    [
        Whole(host.Under(EtcdContainer.DataDirectory)),
        new OwnedPath(SnapshotsContainer.Directory, OwnedPathRemoval.Keep),
        IfEmpty("/opt/rke"),
    ];

    // The directories between the prefix path and ours are made by Docker too, deepest first.
    public static IEnumerable<OwnedPath> Prefix(string prefix) =>
        prefix == "/" ? [] : PrefixDirectories.Select(d => IfEmpty(HostPaths.Under(prefix, d)));

    private static OwnedPath Whole(string path) => new(path, OwnedPathRemoval.Whole);

    private static OwnedPath IfEmpty(string path) => new(path, OwnedPathRemoval.IfEmpty);
}
