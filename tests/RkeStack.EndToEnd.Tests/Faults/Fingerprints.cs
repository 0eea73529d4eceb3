using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RkeStack.EndToEnd.Tests.Faults;

/// <summary>Fingerprints as OpenSSH and openssl print them.</summary>
public static class Fingerprints
{
    /// <summary>Of a line <c>algorithm base64</c>: <c>SHA256:…</c>.</summary>
    public static string OfHostKey(string line) =>
        $"SHA256:{Convert.ToBase64String(SHA256.HashData(Convert.FromBase64String(line.Split(' ')[1]))).TrimEnd('=')}";

    /// <summary>Of a certificate: pairs of digits with colons.</summary>
    public static string Of(X509Certificate2 certificate) =>
        string.Join(':', certificate.GetCertHash(HashAlgorithmName.SHA256).Select(octet => octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
}
