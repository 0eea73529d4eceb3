using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Secrets;

internal sealed record SecretsEncryptionInputs
{
    [Description("SHA-256 of the API servers' encryption configuration, hex: when it changes, every Secret is written anew.")]
    public required string Configuration { get; init; }

    [Description("The cluster's API.")]
    public required ApiArgs Api { get; init; }
}
