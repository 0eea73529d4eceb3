namespace RkeStack.Cluster.Pki;

/// <summary>A certificate that the user made.</summary>
/// <param name="CertificatePem">The certificate.</param>
/// <param name="KeyPem">Its private key; empty for a CA of which only the certificate is known. Secret.</param>
public sealed record SuppliedCertificate(string CertificatePem, string KeyPem)
{
    /// <summary>Says that it is there, and nothing of what it holds.</summary>
    public override string ToString() => nameof(SuppliedCertificate);
}
