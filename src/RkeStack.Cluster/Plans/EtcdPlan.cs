using System.Collections.Immutable;

namespace RkeStack.Cluster.Plans;

/// <summary>One etcd member on a host.</summary>
public sealed record EtcdPlan
{
    /// <summary>Name of the member in the etcd cluster: <c>etcd-NODENAME</c>.</summary>
    public required string MemberName { get; init; }

    /// <summary>Where the other members reach it: <c>https://INTERNAL:2380</c>.</summary>
    public required string PeerUrl { get; init; }

    /// <summary>Where clients reach it: <c>https://INTERNAL:2379</c>.</summary>
    public required string ClientUrl { get; init; }

    /// <summary>The member's container, planned as the founder of a new cluster.</summary>
    public required ContainerPlan Container { get; init; }

    /// <summary><c>etcd-rolling-snapshots</c>; null when <c>services.etcd.snapshot</c> is false.</summary>
    public ContainerPlan? Snapshots { get; init; }

    /// <summary>Data directory on the host; must have mode 0700 and the owner below before the container starts.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Numeric owner of the data directory; 0 unless <c>services.etcd.uid</c> and <c>gid</c> are set.</summary>
    public int DataUid { get; init; }

    /// <summary>Numeric group of the data directory. RKE runs etcd as <c>uid:uid</c>, so this equals <see cref="DataUid"/>.</summary>
    public int DataGid { get; init; }

    /// <summary>Files outside the certificate bundle.</summary>
    public ImmutableArray<FilePlan> Files { get; init; } = [];

    /// <summary>Files of the certificate bundle.</summary>
    public required ImmutableArray<PkiFilePlan> PkiFiles { get; init; }

    /// <summary>Containers in the order of their start.</summary>
    public IEnumerable<ContainerPlan> Containers => Snapshots is null ? [Container] : [Container, Snapshots];
}
