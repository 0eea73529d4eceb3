namespace RkeStack.Cluster.Versions;

/// <summary>The add-ons whose template depends on the Kubernetes version.</summary>
public enum Addon
{
    /// <summary>Cisco ACI.</summary>
    Aci,

    /// <summary>Calico.</summary>
    Calico,

    /// <summary>Canal.</summary>
    Canal,

    /// <summary>CoreDNS.</summary>
    CoreDns,

    /// <summary>Flannel.</summary>
    Flannel,

    /// <summary>kube-dns.</summary>
    KubeDns,

    /// <summary>metrics-server.</summary>
    MetricsServer,

    /// <summary>The nginx ingress controller.</summary>
    NginxIngress,

    /// <summary>The DNS cache on each node.</summary>
    Nodelocal,

    /// <summary>Weave.</summary>
    Weave,
}
