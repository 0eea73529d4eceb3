using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Common;

[SchemaType("Credentials")]
[Description("A client's identity, and the authority that the server is verified against.")]
internal sealed record CredentialsArgs
{
    [Description("PEM of the authority's certificate.")]
    public required string CaCertificate { get; init; }

    [Description("PEM of the client's certificate.")]
    public required string ClientCertificate { get; init; }

    [Secret]
    [Description("PEM of the client's private key.")]
    public required string ClientKey { get; init; }
}
