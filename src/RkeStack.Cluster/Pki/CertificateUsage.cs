namespace RkeStack.Cluster.Pki;

/// <summary>What a certificate may be used for; decides its key usage and extended key usage.</summary>
public enum CertificateUsage
{
    /// <summary>A CA that signs itself: digitalSignature, keyEncipherment, keyCertSign; no extended key usage.</summary>
    Authority,

    /// <summary>A client only: digitalSignature, keyEncipherment; clientAuth.</summary>
    Client,

    /// <summary>A server that is also a client: digitalSignature, keyEncipherment; clientAuth, then serverAuth.</summary>
    ClientAndServer,
}
