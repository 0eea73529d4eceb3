namespace RkeStack.Cluster.Pki;

/// <summary>A request for one certificate of a cluster, for an authority that is not the cluster's own to sign.</summary>
/// <param name="Name">Name of the entry (<see cref="CertificateNames"/>), which is the base name of its files.</param>
/// <param name="RequestPem">The PKCS#10 request, PEM with a final newline.</param>
/// <param name="KeyPem">The private key that it was made with, PEM of PKCS#1 with a final newline. Secret.</param>
public sealed record CertificateSigningRequest(string Name, string RequestPem, string KeyPem)
{
    /// <summary>The name only: the request comes with a private key.</summary>
    public override string ToString() => $"{nameof(CertificateSigningRequest)} {Name}";
}
