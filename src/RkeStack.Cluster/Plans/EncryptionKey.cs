using System.Security.Cryptography;
using System.Text;

namespace RkeStack.Cluster.Plans;

/// <summary>One key with which the API server encrypts Secrets in etcd.</summary>
/// <param name="Name">Name that stands before each value encrypted with it: <c>key-xxxxx</c>.</param>
/// <param name="Secret">The key, base64. Secret.</param>
public sealed record EncryptionKey(string Name, string Secret)
{
    private const string NameLetters = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Makes a key in RKE's form: 16 random bytes, their upper-case hexadecimal digits being the 32 bytes of an AES-256 key.</summary>
    public static EncryptionKey Make() => new(
        $"key-{RandomNumberGenerator.GetString(NameLetters, 5)}",
        Convert.ToBase64String(Encoding.ASCII.GetBytes(Convert.ToHexString(RandomNumberGenerator.GetBytes(16)))));

    /// <summary>The name alone.</summary>
    public override string ToString() => Name;
}
