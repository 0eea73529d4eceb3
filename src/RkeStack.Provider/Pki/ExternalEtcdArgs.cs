using RkeStack.Cluster.Pki;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Pki;

[SchemaType("ExternalEtcd")]
[Description("The certificates for an etcd outside the cluster.")]
internal sealed record ExternalEtcdArgs
{
    [Description("Certificate of the authority that signed etcd's own, PEM.")]
    public required string CaCertificate { get; init; }

    [Description("Certificate with which the API servers come to etcd, PEM.")]
    public required string Certificate { get; init; }

    [Secret]
    [Description("Its private key, PEM.")]
    public required string PrivateKey { get; init; }

    /// <summary>The arguments that say what a request says.</summary>
    public static ExternalEtcdArgs From(ExternalEtcdCertificates given) =>
        new() { CaCertificate = given.CaCertificatePem, Certificate = given.CertificatePem, PrivateKey = given.KeyPem };

    /// <summary>The certificates.</summary>
    public ExternalEtcdCertificates ToCertificates() => new(CaCertificate, Certificate, PrivateKey);
}
