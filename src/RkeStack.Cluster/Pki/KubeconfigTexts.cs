using RkeStack.Cluster.Kubeconfigs;

namespace RkeStack.Cluster.Pki;

/// <summary>The kubeconfig that belongs beside a certificate.</summary>
internal static class KubeconfigTexts
{
    public static string For(PkiSpec spec, CertificateSpec certificate, CertificateEntry entry, CertificateEntry authority) =>
        certificate.Kubeconfig switch
        {
            CertificateKubeconfig.Component => ComponentKubeconfig.For(certificate.EffectiveFileName),
            CertificateKubeconfig.Admin => AdminKubeconfig.For(
                spec.ClusterName, spec.ApiServerUrl, authority.CertificatePem, entry.CertificatePem, entry.KeyPem),
            _ => "",
        };
}
