using System.Collections.Immutable;
using RkeStack.Cluster.Plans.Containers;

namespace RkeStack.Cluster.Plans;

/// <summary>Which space a cluster needs on a host beside that of Docker, so that nothing is begun that cannot be ended.</summary>
public static class DiskNeeds
{
    /// <summary>Certificates, kubeconfigs and the components' own files: some hundred kilobytes.</summary>
    public const long OfFiles = 10_000_000;

    /// <summary>What pods mount, such as Secrets and empty directories.</summary>
    public const long OfPods = 100_000_000;

    /// <summary>etcd reserves two segments of its log, 64 MiB each, before it serves.</summary>
    public const long OfEtcd = 200_000_000;

    /// <summary>What the host's directories need. Those that a prefix leaves unused are not among them: they may lie on a read-only root.</summary>
    /// <param name="owned">The directories that the cluster makes on the host, where they lie on this one.</param>
    /// <param name="prefix">Root of the cluster's directories there.</param>
    public static ImmutableArray<DiskNeed> Of(ImmutableArray<OwnedPath> owned, string prefix)
    {
        DiskNeed[] needs =
        [
            new(HostPaths.Under(prefix, HostPaths.Kubernetes), OfFiles),
            new(HostPaths.Under(prefix, KubeletContainer.KubeletDirectory), OfPods),
            new(HostPaths.Under(prefix, EtcdContainer.DataDirectory), OfEtcd),
        ];
        return [.. needs.Where(need => owned.Any(path => path.Path == need.Directory))];
    }
}
