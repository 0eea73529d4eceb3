namespace RkeStack.Cluster.Pki;

/// <summary>One entry that the bundle must hold, and what its certificate must say.</summary>
public sealed record CertificateSpec
{
    /// <summary>Name of the entry (<see cref="CertificateNames"/>).</summary>
    public required string Name { get; init; }

    /// <summary>Common name of the certificate's subject.</summary>
    public required string CommonName { get; init; }

    /// <summary>Organization of the subject, which Kubernetes reads as the group; empty for none.</summary>
    public string Organization { get; init; } = "";

    /// <summary>What the certificate is for.</summary>
    public required CertificateUsage Usage { get; init; }

    /// <summary>The names it is good for.</summary>
    public SubjectAlternativeNames Sans { get; init; } = SubjectAlternativeNames.None;

    /// <summary>
    /// The names without which a certificate that exists is made anew; null for all of <see cref="Sans"/>. A member of etcd
    /// needs its own host's only, so that members come and go without a change at the others.
    /// </summary>
    public SubjectAlternativeNames? NeededSans { get; init; }

    /// <summary>Entry of the CA that signs it; null for a CA, which signs itself.</summary>
    public string? Issuer { get; init; }

    /// <summary>Entry whose private key is taken when this one is made for the first time; null for a new key.</summary>
    public string? ReusesKeyOf { get; init; }

    /// <summary>Entry whose certificate and key are taken as they are when this one is made; null when it is signed.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Certificate and key that the user gave; null for those that the cluster's CA signs.</summary>
    public SuppliedCertificate? Supplied { get; init; }

    /// <summary>Which kubeconfig stands beside it.</summary>
    public CertificateKubeconfig Kubeconfig { get; init; }

    /// <summary>Base name of its files on a host; empty means <see cref="Name"/>.</summary>
    public string FileName { get; init; } = "";

    /// <summary>
    /// What the entry's <c>commonName</c> says, which in RKE's bundles is not always the certificate's; empty means
    /// <c>system:</c> and the name.
    /// </summary>
    public string RecordedCommonName { get; init; } = "";

    internal string EffectiveFileName => FileName.Length == 0 ? Name : FileName;

    internal string EffectiveRecordedCommonName => RecordedCommonName.Length == 0 ? $"system:{Name}" : RecordedCommonName;
}
