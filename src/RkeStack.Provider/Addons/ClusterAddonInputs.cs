using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Addons;

internal sealed record ClusterAddonInputs
{
    [ReplaceOnChanges]
    [Description("Name of the add-on, unique in the cluster.")]
    public required string Name { get; init; }

    [Description("Kubernetes objects, one or more YAML documents. What leaves the manifest leaves the cluster.")]
    public required string Manifest { get; init; }

    [Description("The cluster's API.")]
    public required ApiArgs Api { get; init; }

    [Description("False for an add-on that is applied and not waited for. Whether it runs then shows only in the cluster.")]
    public bool? Wait { get; init; }

    [Description("Seconds for which the add-on may get no further until its pods are ready; 300 when left out.")]
    public int? Timeout { get; init; }
}
