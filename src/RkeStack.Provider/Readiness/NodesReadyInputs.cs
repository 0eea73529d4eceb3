using System.Collections.Immutable;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Readiness;

internal sealed record NodesReadyInputs
{
    [Description("Name of the add-on that is the network plugin.")]
    public required string Addon { get; init; }

    [Description("SHA-256 of that add-on's manifest, hex: when it changes, its new pods are waited for.")]
    public required string Manifest { get; init; }

    [Description("Names of the Nodes.")]
    public required ImmutableArray<string> Nodes { get; init; }

    [Description("The cluster's API.")]
    public required ApiArgs Api { get; init; }

    [Description("Seconds for which the plugin may get no further until its pods are ready; 300 when left out.")]
    public int? Timeout { get; init; }
}
