namespace RkeStack.Cluster.Plans;

/// <summary>One key with which the API server encrypts Secrets in etcd.</summary>
/// <param name="Name">Name that stands before each value encrypted with it: <c>key-xxxxx</c>.</param>
/// <param name="Secret">The key, base64. Secret.</param>
public sealed record EncryptionKey(string Name, string Secret)
{
    /// <summary>The name alone.</summary>
    public override string ToString() => Name;
}
