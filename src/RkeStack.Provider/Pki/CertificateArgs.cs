using RkeStack.Cluster.Pki;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Pki;

[SchemaType("CertificateEntry")]
[Description("One entry of the cluster's certificate bundle: what RKE keeps under `certificatesBundle` in its state file.")]
internal sealed record CertificateArgs
{
    [Description("The certificate, PEM.")]
    public string Certificate { get; init; } = "";

    [Secret]
    [Description("Its private key, PEM.")]
    public string PrivateKey { get; init; } = "";

    [Secret]
    [Description("The kubeconfig that stands beside it; empty when there is none.")]
    public string Kubeconfig { get; init; } = "";

    [Description("RKE's label for it.")]
    public string CommonName { get; init; } = "";

    [Description("Organization of the certificate's subject.")]
    public string OuName { get; init; } = "";

    [Description("RKE's variable for the certificate.")]
    public string EnvName { get; init; } = "";

    [Description("RKE's variable for the key.")]
    public string KeyEnvName { get; init; } = "";

    [Description("RKE's variable for the kubeconfig.")]
    public string ConfigEnvName { get; init; } = "";

    [Description("File of the certificate as containers see it.")]
    public string Path { get; init; } = "";

    [Description("File of the private key as containers see it.")]
    public string KeyPath { get; init; } = "";

    [Description("File of the kubeconfig as containers see it.")]
    public string ConfigPath { get; init; } = "";

    /// <summary>The arguments that say what an entry says.</summary>
    public static CertificateArgs From(CertificateEntry entry) => new()
    {
        Certificate = entry.CertificatePem,
        PrivateKey = entry.KeyPem,
        Kubeconfig = entry.Kubeconfig,
        CommonName = entry.CommonName,
        OuName = entry.OuName,
        EnvName = entry.EnvName,
        KeyEnvName = entry.KeyEnvName,
        ConfigEnvName = entry.ConfigEnvName,
        Path = entry.Path,
        KeyPath = entry.KeyPath,
        ConfigPath = entry.ConfigPath,
    };

    /// <summary>The entry of the bundle.</summary>
    /// <param name="name">The entry's name.</param>
    public CertificateEntry ToEntry(string name) => new()
    {
        Name = name,
        CertificatePem = Certificate,
        KeyPem = PrivateKey,
        Kubeconfig = Kubeconfig,
        CommonName = CommonName,
        OuName = OuName,
        EnvName = EnvName,
        KeyEnvName = KeyEnvName,
        ConfigEnvName = ConfigEnvName,
        Path = Path,
        KeyPath = KeyPath,
        ConfigPath = ConfigPath,
    };
}
