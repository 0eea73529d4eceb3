namespace RkeStack.Cluster.Pki;

/// <summary>What issuing does to one entry of a bundle.</summary>
public enum PkiChangeKind
{
    /// <summary>Nothing: it stays byte by byte.</summary>
    Keep,

    /// <summary>It is missing and gets a certificate and a key.</summary>
    Issue,

    /// <summary>It gets a new certificate for the key that it has.</summary>
    Reissue,

    /// <summary>Its certificate and key stay, its kubeconfig is written anew.</summary>
    Reconfigure,

    /// <summary>It leaves the bundle.</summary>
    Remove,
}
