using System.Collections.Frozen;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Docker;

namespace RkeStack.Engine.Hosts;

/// <summary>Tells a cluster's containers from all others on a host.</summary>
internal static class OwnContainers
{
    /// <summary>The last of the turns in which containers go.</summary>
    public const int LastTurn = 2;

    private const string PodLabel = "io.kubernetes.pod.uid";
    private const string PodPrefix = "k8s_";

    /// <summary>Containers that RKE makes without a label.</summary>
    private static readonly FrozenSet<string> RkeUtilities = FrozenSet.Create(
        StringComparer.Ordinal,
        "etcd-rolling-snapshots", "etcd-snapshot-once", "etcd-download-backup", "etcd-Serve-backup", "etcd-extract-statefile",
        "etcd-remove-snapshot", "etcd-checksum-checker", "etcd-restore", "etcd-fix-perm", "rke-bundle-cert", "cert-deployer",
        "cert-fetcher", "cluster-state-deployer", "extract-statefile-configmap", "file-deployer", "rke-log-linker",
        "rke-log-cleaner", "kube-cleaner", "rke-selinux-checker", "rke-port-checker", "rke-etcd-port-listener",
        "rke-cp-port-listener", "rke-worker-port-listener");

    /// <summary>
    /// The order in which a container goes: 0 for the kubelet, which would make pods again, 1 for other components, 2 for
    /// pods; null for what is not the cluster's.
    /// </summary>
    public static int? Turn(string name, IDictionary<string, string> labels)
    {
        if (labels.ContainsKey(ContainerPlan.NameLabel) || labels.ContainsKey(PlanHash.LabelName) || labels.ContainsKey(DockerLabels.Helper))
        {
            return name is "kubelet" or "old-kubelet" ? 0 : 1;
        }

        // Both, since either alone could be somebody else's naming.
        return name.StartsWith(PodPrefix, StringComparison.Ordinal) && labels.ContainsKey(PodLabel) ? LastTurn
            : RkeUtilities.Contains(name) ? 1
            : null;
    }
}
