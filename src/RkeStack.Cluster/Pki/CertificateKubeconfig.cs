namespace RkeStack.Cluster.Pki;

/// <summary>Which kubeconfig, if any, stands beside a certificate in the bundle.</summary>
public enum CertificateKubeconfig
{
    /// <summary>None: CAs' and servers' entries.</summary>
    None,

    /// <summary>A component's: names the files of key and certificate on the host, and the API server at 127.0.0.1.</summary>
    Component,

    /// <summary>The administrator's: carries key and certificate in itself, and names the API server from outside.</summary>
    Admin,
}
