using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Secrets;

internal sealed record SecretsEncryptionOutputs
{
    [Description("The configuration that every Secret in etcd is stored by.")]
    public required string Configuration { get; init; }
}
