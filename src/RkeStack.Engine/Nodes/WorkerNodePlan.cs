using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Kubernetes.Nodes;

namespace RkeStack.Engine.Nodes;

/// <summary>The kubelet's side of one host as it must be.</summary>
public sealed record WorkerNodePlan
{
    /// <summary>Name of the Node.</summary>
    public required string NodeName { get; init; }

    /// <summary>The role's containers; <c>service-sidekick</c>, which only lends its volume, among them.</summary>
    public required ImmutableArray<ContainerPlan> Containers { get; init; }

    /// <summary>Files of the role.</summary>
    public required ImmutableArray<FilePlan> Files { get; init; }

    /// <summary>What the host pulls missing images with.</summary>
    public required ImmutableArray<RegistryCredential> Registries { get; init; }

    /// <summary>The image of the tools.</summary>
    public required string ToolsImage { get; init; }

    /// <summary>How the node is changed while it serves.</summary>
    public required UpgradeStrategy Upgrade { get; init; }

    /// <summary>Labels, annotations and taints of the Node.</summary>
    public required NodeMarks Marks { get; init; }
}
