using System.Collections.Immutable;

namespace RkeStack.Cluster.Plans;

/// <summary>The control plane on one host.</summary>
public sealed record ControlPlanePlan
{
    /// <summary><c>kube-apiserver</c>.</summary>
    public required ContainerPlan ApiServer { get; init; }

    /// <summary><c>kube-controller-manager</c>.</summary>
    public required ContainerPlan ControllerManager { get; init; }

    /// <summary><c>kube-scheduler</c>.</summary>
    public required ContainerPlan Scheduler { get; init; }

    /// <summary>Files outside the certificate bundle.</summary>
    public required ImmutableArray<FilePlan> Files { get; init; }

    /// <summary>Files of the certificate bundle.</summary>
    public required ImmutableArray<PkiFilePlan> PkiFiles { get; init; }

    /// <summary>Containers in the order of their start.</summary>
    public IEnumerable<ContainerPlan> Containers => [ApiServer, ControllerManager, Scheduler];
}
