namespace RkeStack.Cluster.Pki;

/// <summary>Key, certificate and CA of an etcd outside the cluster, as <c>services.etcd</c> gives them (PEM).</summary>
/// <param name="CaCertificatePem">Certificate of the CA that signed etcd's own.</param>
/// <param name="CertificatePem">Certificate with which the API server comes to etcd.</param>
/// <param name="KeyPem">Its private key. Secret.</param>
public sealed record ExternalEtcdCertificates(string CaCertificatePem, string CertificatePem, string KeyPem)
{
    /// <summary>Says that it is there, and nothing of what it holds.</summary>
    public override string ToString() => nameof(ExternalEtcdCertificates);
}
