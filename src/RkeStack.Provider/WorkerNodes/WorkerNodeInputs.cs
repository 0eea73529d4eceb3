using System.Collections.Immutable;
using RkeStack.Engine.Kubernetes.Nodes;
using RkeStack.Provider.Common;
using RkeStack.Provider.Nodes;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.WorkerNodes;

internal sealed record WorkerNodeInputs : NodeInputs
{
    [Description("Name of the Kubernetes Node.")]
    public required string NodeName { get; init; }

    [Description("Labels of the Node; labels of others are left alone.")]
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    [Description("Annotations of the Node; annotations of others are left alone.")]
    public required ImmutableSortedDictionary<string, string> Annotations { get; init; }

    [Description("Taints of the Node; taints of others are left alone.")]
    public required ImmutableArray<TaintArgs> Taints { get; init; }

    [Description("The cluster's API.")]
    public required ApiArgs Api { get; init; }

    [Description("How many nodes of the node's plane (with or without a control plane) may be out of service at a time while they are changed; 1 when left out.")]
    public int? MaxUnavailable { get; init; }

    [Description("How pods are moved away before the node is changed; they stay when left out.")]
    public DrainArgs? Drain { get; init; }

    /// <summary>What the Node bears as the engine puts it there.</summary>
    public NodeMarks Marks() => new() { Labels = Labels, Annotations = Annotations, Taints = [.. Taints.Select(taint => taint.ToPlan())] };
}
