namespace RkeStack.Cluster.Plans;

/// <summary>Which part of an entry of the certificate bundle a file holds.</summary>
public enum PkiFilePart
{
    /// <summary>The certificate, PEM.</summary>
    Certificate,

    /// <summary>The private key, PEM. Secret.</summary>
    Key,

    /// <summary>The kubeconfig that names certificate and key by path.</summary>
    Kubeconfig,
}
