using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Addons;

internal sealed record ClusterAddonOutputs
{
    [Stable]
    [Description("Name of the add-on.")]
    public required string Name { get; init; }

    [Description("The objects that the add-on has in the cluster, as a JSON list of group, kind, namespace and name.")]
    public required string Inventory { get; init; }
}
