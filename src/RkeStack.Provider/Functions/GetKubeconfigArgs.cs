using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Functions;

internal sealed record GetKubeconfigArgs
{
    [Secret]
    [Description("The kubeconfig to begin with, such as the output `kubeconfig` of a `Cluster`.")]
    public required string Kubeconfig { get; init; }

    [Description("URL of the API server, such as `https://k8s.example.com:6443`. Its name must be in the API server's certificate: see `authentication.sans` and the input `apiServerEndpoint` of `Cluster`.")]
    public string? Server { get; init; }

    [Description("Name that the server's certificate is held against, where it is not that of the URL.")]
    public string? TlsServerName { get; init; }

    [Description("PEM of the authority that the server is verified with, where something before the API server ends TLS.")]
    public string? CaCertificate { get; init; }

    [Description("Name of cluster and context.")]
    public string? ClusterName { get; init; }

    [Description("Name of the user.")]
    public string? UserName { get; init; }

    [Secret]
    [Description("Bearer token of another user, such as a service account's.")]
    public string? Token { get; init; }

    [Description("PEM of another user's certificate, signed by the cluster's CA.")]
    public string? ClientCertificate { get; init; }

    [Secret]
    [Description("PEM of the private key of that certificate.")]
    public string? ClientKey { get; init; }
}
