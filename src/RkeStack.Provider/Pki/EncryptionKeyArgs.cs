using RkeStack.Cluster.Plans;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Pki;

[SchemaType("EncryptionKey")]
[Description("The key with which the API server encrypts Secrets in etcd.")]
internal sealed record EncryptionKeyArgs
{
    [Description("Name that stands before each value encrypted with it.")]
    public required string Name { get; init; }

    [Secret]
    [Description("The key, base64.")]
    public required string Secret { get; init; }

    /// <summary>The arguments that say what a key is.</summary>
    public static EncryptionKeyArgs From(EncryptionKey key) => new() { Name = key.Name, Secret = key.Secret };
}
