using System.Collections.Immutable;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Plans;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Functions;

[SchemaType("PlannedHost")]
[Description("What a cluster.yml puts on one host.")]
internal sealed record PlannedHostResult
{
    [Description("Address that SSH connects to.")]
    public required string Address { get; init; }

    [Description("Address that the other nodes use.")]
    public required string InternalAddress { get; init; }

    [Description("Name of the Kubernetes Node.")]
    public required string NodeName { get; init; }

    [Description("`controlplane`, `etcd`, `worker`.")]
    public required ImmutableArray<string> Roles { get; init; }

    [Description("The image of each container, by the container's name.")]
    public required ImmutableSortedDictionary<string, string> Containers { get; init; }

    [Description("Every image that the host pulls before anything on it is changed.")]
    public required ImmutableArray<string> Images { get; init; }

    /// <summary>The result that says what a host's plan says.</summary>
    public static PlannedHostResult From(HostPlan plan, NodeConfig node) => new()
    {
        Address = plan.Address,
        InternalAddress = plan.InternalAddress,
        NodeName = plan.NodeName,
        Roles = [.. node.Role],
        Containers = plan.Containers.ToImmutableSortedDictionary(container => container.Name, container => container.Image, StringComparer.Ordinal),
        Images = plan.Images,
    };
}
