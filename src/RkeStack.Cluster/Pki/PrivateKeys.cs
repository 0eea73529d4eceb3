using System.Security.Cryptography;

namespace RkeStack.Cluster.Pki;

/// <summary>RSA keys as PKCS#1 PEM text, which is what RKE stores.</summary>
internal static class PrivateKeys
{
    /// <summary>Length of every key, as in RKE.</summary>
    public const int Bits = 2048;

    /// <summary>
    /// Makes a key with the platform's own library: it finds primes several times faster than BouncyCastle does in
    /// managed code, needs no reflection, and is there anyway for TLS. Certificates are BouncyCastle's.
    /// </summary>
    public static string Generate()
    {
        using var key = RSA.Create(Bits);
        return key.ExportRSAPrivateKeyPem() + "\n";
    }

    /// <summary>Reads a private RSA key; null when the text holds none.</summary>
    public static RSA? TryParse(string pem)
    {
        var key = RSA.Create();
        try
        {
            key.ImportFromPem(pem);
            // A public key is importable too; only a private one exports its primes.
            _ = key.ExportRSAPrivateKey();
            return key;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            key.Dispose();
            return null;
        }
    }
}
