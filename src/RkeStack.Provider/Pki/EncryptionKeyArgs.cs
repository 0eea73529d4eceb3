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

    /// <summary>A new key.</summary>
    public static EncryptionKeyArgs Make()
    {
        var key = EncryptionKey.Make();
        return new EncryptionKeyArgs { Name = key.Name, Secret = key.Secret };
    }
}
