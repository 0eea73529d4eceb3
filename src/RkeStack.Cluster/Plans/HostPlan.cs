using System.Collections.Immutable;

namespace RkeStack.Cluster.Plans;

/// <summary>What must be true on one host, whatever its roles.</summary>
public sealed record HostPlan
{
    /// <summary>Address as written in cluster.yml; identifies the host.</summary>
    public required string Address { get; init; }

    /// <summary>Address that the other hosts use; equals <see cref="Address"/> unless <c>internal_address</c> is set.</summary>
    public required string InternalAddress { get; init; }

    /// <summary>Name of the Kubernetes Node: <c>hostname_override</c> or the address, in lower case.</summary>
    public required string NodeName { get; init; }

    /// <summary>How the host is reached.</summary>
    public required HostConnection Connection { get; init; }

    /// <summary>Root of the cluster's directories on the host; <c>/</c> unless <c>prefix_path</c> or the operating system says otherwise.</summary>
    public required string PrefixPath { get; init; }

    /// <summary>
    /// <c>service-sidekick</c>, which lends its volume with the tools to the other containers. Created and never started.
    /// Every plane ensures it first.
    /// </summary>
    public required ContainerPlan Sidekick { get; init; }

    /// <summary>The etcd member; null on a host without the role.</summary>
    public EtcdPlan? Etcd { get; init; }

    /// <summary>The control plane; null on a host without the role.</summary>
    public ControlPlanePlan? ControlPlane { get; init; }

    /// <summary>The kubelet's side, which every host has.</summary>
    public required WorkerPlan Worker { get; init; }

    /// <summary>Images to have on the host before its containers are replaced, each once.</summary>
    public required ImmutableArray<string> Images { get; init; }

    /// <summary>The ports that RKE asks for on this host, as <c>10250/tcp</c>.</summary>
    public required ImmutableArray<string> PortChecks { get; init; }

    /// <summary>All ports that our components listen on here, so that another program's use of one is found before a start fails.</summary>
    public required ImmutableArray<PortUse> Ports { get; init; }

    /// <summary>Directories that the cluster makes on this host, for cleaning up after the last role has left.</summary>
    public required ImmutableArray<OwnedPath> OwnedPaths { get; init; }

    /// <summary>All containers of the host, in the order in which they can be started.</summary>
    public IEnumerable<ContainerPlan> Containers =>
        [Sidekick, .. Etcd?.Containers ?? [], .. ControlPlane?.Containers ?? [], .. Worker.Containers];

    /// <summary>All files of the host that do not come from the certificate bundle, each path once.</summary>
    public IEnumerable<FilePlan> Files =>
        new[] { Etcd?.Files ?? [], ControlPlane?.Files ?? [], Worker.Files }.SelectMany(f => f).DistinctBy(f => f.Path);

    /// <summary>All files of the host that come from the certificate bundle, each path once.</summary>
    public IEnumerable<PkiFilePlan> PkiFiles =>
        new[] { Etcd?.PkiFiles ?? [], ControlPlane?.PkiFiles ?? [], Worker.PkiFiles }.SelectMany(f => f).DistinctBy(f => f.Path);
}
