using System.Collections.Immutable;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Clusters;

internal sealed record ClusterOutputs
{
    [Secret]
    [Description("The administrator's kubeconfig.")]
    public required string Kubeconfig { get; init; }

    [Description("The API server as the kubeconfig names it.")]
    public required string ApiServerUrl { get; init; }

    [Description("The cluster's CA certificate, PEM.")]
    public required string CaCertificate { get; init; }

    [Description("The last moment of each certificate's validity, RFC 3339, by name.")]
    public required ImmutableSortedDictionary<string, string> CertificateExpiries { get; init; }

    [Description("The cluster's nodes.")]
    public required ImmutableArray<ClusterNode> Nodes { get; init; }
}
