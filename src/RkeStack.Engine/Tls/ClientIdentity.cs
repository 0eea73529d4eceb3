namespace RkeStack.Engine.Tls;

/// <summary>
/// Who we are to a server of the cluster, and by which CA that server is known. Not a record, so that no generated
/// <c>ToString</c> can print the key.
/// </summary>
public sealed class ClientIdentity
{
    /// <summary>The CA that must have signed the server's certificate (<c>kube-ca</c>), PEM.</summary>
    public required string CaCertificate { get; init; }

    /// <summary>Our certificate (<c>kube-admin</c> for the API, <c>kube-etcd-…</c> for etcd), PEM.</summary>
    public required string Certificate { get; init; }

    /// <summary>Its private key, PEM, PKCS#1 or PKCS#8. Secret.</summary>
    public required string PrivateKey { get; init; }
}
