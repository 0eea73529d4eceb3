using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Nodes;

/// <summary>What a node's role came to on its host. Small on purpose: everything else stands in the inputs.</summary>
internal sealed record NodeOutputs
{
    [Stable]
    [Description("Address of the host.")]
    public required string Host { get; init; }

    [Description("Hash of the plan of each container that has run, by name: two equal hashes are two equal containers.")]
    public required ImmutableSortedDictionary<string, string> Plans { get; init; }

    /// <summary>The outputs of a role that is as its inputs say.</summary>
    public static NodeOutputs Of(NodeInputs inputs) => Of(inputs, plan => true, ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>The outputs of a role whose work failed half-way.</summary>
    /// <param name="inputs">How it is to be.</param>
    /// <param name="brought">Names of the containers that are as planned.</param>
    /// <param name="before">What it came to before; null the first time.</param>
    public static NodeOutputs Of(NodeInputs inputs, IReadOnlySet<string> brought, NodeOutputs? before) =>
        Of(inputs, plan => brought.Contains(plan.Name), before?.Plans ?? ImmutableSortedDictionary<string, string>.Empty);

    private static NodeOutputs Of(NodeInputs inputs, Func<ContainerPlan, bool> which, ImmutableSortedDictionary<string, string> others) => new()
    {
        Host = inputs.Connection.Host,
        Plans = others.SetItems(inputs.ContainerPlans().Where(which).Select(plan => KeyValuePair.Create(plan.Name, PlanHash.Of(plan)))),
    };
}
