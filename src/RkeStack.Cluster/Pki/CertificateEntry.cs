using System.Text.Json.Serialization;
using RkeStack.Cluster.Kubeconfigs;

namespace RkeStack.Cluster.Pki;

/// <summary>
/// One certificate with all that belongs to it. The JSON names are those of <c>certificatesBundle</c> in an rkestate file,
/// where all twelve are always present, empty when unused.
/// </summary>
public sealed record CertificateEntry
{
    /// <summary>The certificate, PEM with a final newline.</summary>
    [JsonPropertyName("certificatePEM")]
    public string CertificatePem { get; init; } = "";

    /// <summary>Its private key, PEM of PKCS#1 with a final newline. Secret.</summary>
    [JsonPropertyName("keyPEM")]
    public string KeyPem { get; init; } = "";

    /// <summary>Text of the kubeconfig. Secret in the administrator's entry, which carries the key.</summary>
    [JsonPropertyName("config")]
    public string Kubeconfig { get; init; } = "";

    /// <summary>Name of the entry.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>RKE's label for it, not always the certificate's common name.</summary>
    [JsonPropertyName("commonName")]
    public string CommonName { get; init; } = "";

    /// <summary>Organization of the certificate's subject; RKE calls it so.</summary>
    [JsonPropertyName("ouName")]
    public string OuName { get; init; } = "";

    /// <summary>Variable in which RKE hands the certificate to its deployer.</summary>
    [JsonPropertyName("envName")]
    public string EnvName { get; init; } = "";

    /// <summary>File of the certificate, without prefix_path.</summary>
    [JsonPropertyName("path")]
    public string Path { get; init; } = "";

    /// <summary>Variable in which RKE hands the key to its deployer.</summary>
    [JsonPropertyName("keyEnvName")]
    public string KeyEnvName { get; init; } = "";

    /// <summary>File of the private key, without prefix_path.</summary>
    [JsonPropertyName("keyPath")]
    public string KeyPath { get; init; } = "";

    /// <summary>Variable in which RKE hands the kubeconfig to its deployer; empty without a kubeconfig.</summary>
    [JsonPropertyName("configEnvName")]
    public string ConfigEnvName { get; init; } = "";

    /// <summary>File of the kubeconfig, without prefix_path; empty without a kubeconfig.</summary>
    [JsonPropertyName("configPath")]
    public string ConfigPath { get; init; } = "";

    /// <summary>The name only: the entry holds a private key.</summary>
    public override string ToString() => $"{nameof(CertificateEntry)} {Name}";

    /// <summary>Makes the entry of a certificate and key with RKE's names, still without its kubeconfig's text.</summary>
    internal static CertificateEntry Of(CertificateSpec spec, string certificatePem, string keyPem)
    {
        var envName = spec.Name.Replace('-', '_').ToUpperInvariant();
        var file = CertificateNames.Directory + spec.EffectiveFileName;
        return new CertificateEntry
        {
            CertificatePem = certificatePem,
            KeyPem = keyPem,
            Name = spec.Name,
            CommonName = spec.EffectiveRecordedCommonName,
            OuName = spec.Organization,
            EnvName = envName,
            Path = $"{file}.pem",
            KeyEnvName = $"{envName}_KEY",
            KeyPath = $"{file}-key.pem",
            ConfigEnvName = spec.Kubeconfig == CertificateKubeconfig.None ? "" : $"KUBECFG_{envName}",
            ConfigPath = spec.Kubeconfig switch
            {
                CertificateKubeconfig.None => "",
                CertificateKubeconfig.Admin => AdminKubeconfig.DefaultPath,
                _ => ComponentKubeconfig.PathOf(spec.EffectiveFileName),
            },
        };
    }
}
