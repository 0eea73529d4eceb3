using System.Collections.Immutable;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Readiness;

internal sealed record NodesReadyOutputs
{
    [Description("Names of the Nodes that were waited for.")]
    public required ImmutableArray<string> Nodes { get; init; }
}
