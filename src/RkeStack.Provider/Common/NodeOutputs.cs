using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Common;

/// <summary>What a node's role came to on its host. Small on purpose: everything else stands in the inputs.</summary>
internal sealed record NodeOutputs
{
    [Stable]
    [Description("Address of the host.")]
    public required string Host { get; init; }

    [Description("Hash of each container's plan, by name: two equal hashes are two equal containers.")]
    public required ImmutableSortedDictionary<string, string> Plans { get; init; }

    /// <summary>The outputs of a role that is as its inputs say.</summary>
    public static NodeOutputs Of(NodeInputs inputs) => new()
    {
        Host = inputs.Connection.Host,
        Plans = inputs.ContainerPlans().ToImmutableSortedDictionary(plan => plan.Name, PlanHash.Of, StringComparer.Ordinal),
    };
}
