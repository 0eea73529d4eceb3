using System.Collections.Immutable;
using RkeStack.Provider.Common;
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

    [Description("How many nodes of this kind may be worked on at the same time once the cluster runs.")]
    public int? MaxUnavailable { get; init; }
}
