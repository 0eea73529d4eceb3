using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Functions;

internal sealed record GetKubeconfigResult
{
    [Secret]
    [Description("The text of the kubeconfig.")]
    public required string Kubeconfig { get; init; }

    [Description("URL of the API server.")]
    public required string Server { get; init; }

    [Description("Name of cluster and context.")]
    public required string ClusterName { get; init; }

    [Description("Name of the user.")]
    public required string UserName { get; init; }

    [Description("PEM of the authority that the server is verified with; left out where that is the machine's own.")]
    public string? CaCertificate { get; init; }
}
