using System.Collections.Immutable;
using System.Text.Json;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Functions;

internal sealed record ParseClusterConfigResult
{
    [Description("Whether the cluster could be built; the outputs about the cluster are left out where it could not.")]
    public required bool Valid { get; init; }

    [Description("Everything for which it is refused.")]
    public required ImmutableArray<DiagnosticResult> Errors { get; init; }

    [Description("What is taken but does nothing, or not what its writer may expect.")]
    public required ImmutableArray<DiagnosticResult> Warnings { get; init; }

    [Secret]
    [Description("The configuration with RKE's defaults, in the names of RKE's own JSON; left out unless `includeConfig` asks for it.")]
    public JsonElement? Config { get; init; }

    [Description("Name of the cluster.")]
    public string? ClusterName { get; init; }

    [Description("Version of Kubernetes.")]
    public string? KubernetesVersion { get; init; }

    [Description("The API server as administrators reach it.")]
    public string? ApiServerUrl { get; init; }

    [Description("What is put on each host, as far as that is known before it is contacted.")]
    public required ImmutableArray<PlannedHostResult> Hosts { get; init; }
}
