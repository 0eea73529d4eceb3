using System.Collections.Immutable;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Clusters;

[SchemaType("ClusterNode")]
[Description("One node of a cluster.")]
internal sealed record ClusterNode
{
    [Description("Name of the Kubernetes Node.")]
    public required string Name { get; init; }

    [Description("Address that SSH connects to.")]
    public required string Address { get; init; }

    [Description("Address that the other nodes use.")]
    public required string InternalAddress { get; init; }

    [Description("`controlplane`, `etcd`, `worker`.")]
    public required ImmutableArray<string> Roles { get; init; }
}
