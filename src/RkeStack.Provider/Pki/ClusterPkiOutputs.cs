using System.Collections.Immutable;
using RkeStack.Cluster.Pki;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Pki;

internal sealed record ClusterPkiOutputs
{
    [Description("Every certificate of the cluster by name.")]
    public required ImmutableSortedDictionary<string, CertificateArgs> Certificates { get; init; }

    [Stable]
    [Description("The cluster's CA, PEM.")]
    public required string CaCertificate { get; init; }

    [Stable]
    [Description("SHA-256 of the cluster's CA certificate, hex with colons.")]
    public required string CaFingerprint { get; init; }

    [Secret]
    [Description("The administrator's kubeconfig.")]
    public required string Kubeconfig { get; init; }

    [Description("The last moment of each certificate's validity, RFC 3339, by name.")]
    public required ImmutableSortedDictionary<string, string> CertificateExpiries { get; init; }

    [Stable]
    [Description("Addresses of the hosts that founded the etcd cluster; any other member joins it.")]
    public required ImmutableArray<string> EtcdFounders { get; init; }

    [Description("The key with which Secrets are, or once were, encrypted in etcd.")]
    public EncryptionKeyArgs? EncryptionKey { get; init; }

    /// <summary>The outputs of a bundle.</summary>
    /// <param name="bundle">All certificates.</param>
    /// <param name="founders">Who founded the etcd cluster.</param>
    /// <param name="encryptionKey">The key for Secrets; null where there never was one.</param>
    public static ClusterPkiOutputs From(CertificateBundle bundle, ImmutableArray<string> founders, EncryptionKeyArgs? encryptionKey)
    {
        var authority = bundle[CertificateNames.KubeCa].CertificatePem;
        return new ClusterPkiOutputs
        {
            Certificates = bundle.Entries.ToImmutableSortedDictionary(e => e.Key, e => CertificateArgs.From(e.Value), StringComparer.Ordinal),
            CaCertificate = authority,
            CaFingerprint = CertificateInspection.Fingerprint(authority),
            Kubeconfig = bundle[CertificateNames.KubeAdmin].Kubeconfig,
            CertificateExpiries = CertificateInspection.Expiries(bundle)
                .ToImmutableSortedDictionary(e => e.Key, e => e.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal),
            EtcdFounders = founders,
            EncryptionKey = encryptionKey,
        };
    }

    /// <summary>The bundle that these outputs hold.</summary>
    public CertificateBundle ToBundle() => CertificateBundle.Of(Certificates.Select(entry => entry.Value.ToEntry(entry.Key)));
}
