namespace RkeStack.Cluster.Pki;

/// <summary>
/// Names of the bundle's entries, which are RKE's: they are also the base names of the files under
/// <see cref="Directory"/> and the keys of <c>certificatesBundle</c> in an rkestate file.
/// </summary>
public static class CertificateNames
{
    /// <summary>Where all certificates and keys lie, as a container sees it: on a host, prefix_path goes before it.</summary>
    public const string Directory = "/etc/kubernetes/ssl/";

    /// <summary>The cluster's CA.</summary>
    public const string KubeCa = "kube-ca";

    /// <summary>The CA that only signs the API server's own client certificate for aggregated APIs.</summary>
    public const string RequestHeaderCa = "kube-apiserver-requestheader-ca";

    /// <summary>The API server.</summary>
    public const string KubeApiServer = "kube-apiserver";

    /// <summary>The key pair that signs and verifies service account tokens.</summary>
    public const string ServiceAccountToken = "kube-service-account-token";

    /// <summary>kube-controller-manager.</summary>
    public const string KubeControllerManager = "kube-controller-manager";

    /// <summary>kube-scheduler.</summary>
    public const string KubeScheduler = "kube-scheduler";

    /// <summary>kube-proxy.</summary>
    public const string KubeProxy = "kube-proxy";

    /// <summary>RKE's one kubelet identity for all nodes; also the client of etcd.</summary>
    public const string KubeNode = "kube-node";

    /// <summary>The cluster's administrator.</summary>
    public const string KubeAdmin = "kube-admin";

    /// <summary>The API server as a client of aggregated APIs.</summary>
    public const string ApiServerProxyClient = "kube-apiserver-proxy-client";

    /// <summary>The API server as a client of an etcd that is not ours; given by the user.</summary>
    public const string EtcdClient = "kube-etcd-client";

    /// <summary>The CA of an etcd that is not ours; given by the user.</summary>
    public const string EtcdClientCa = "kube-etcd-client-ca";

    internal const string EtcdPrefix = "kube-etcd-";
    internal const string KubeletPrefix = "kube-kubelet-";
    internal const string NodePrefix = "kube-node-";

    /// <summary>The etcd member on one host: <c>kube-etcd-10-0-0-1</c>.</summary>
    public static string EtcdMember(PkiHost host) => EtcdPrefix + AddressPart(host);

    /// <summary>The kubelet's serving certificate on one host: <c>kube-kubelet-10-0-0-1</c>.</summary>
    public static string KubeletServing(PkiHost host) => KubeletPrefix + AddressPart(host);

    /// <summary>The kubelet's own identity on one host: <c>kube-node-10-0-0-1</c>.</summary>
    public static string NodeIdentity(PkiHost host) => NodePrefix + AddressPart(host);

    /// <summary>Whether an entry is the own identity of one host's kubelet, which RKE's bundles do not have.</summary>
    internal static bool IsNodeIdentity(string name) => name.StartsWith(NodePrefix, StringComparison.Ordinal);

    /// <summary>Whether an entry belongs to one host, so that it leaves the bundle with that host.</summary>
    internal static bool BelongsToAHost(string name) =>
        name.StartsWith(EtcdPrefix, StringComparison.Ordinal)
        || name.StartsWith(KubeletPrefix, StringComparison.Ordinal)
        || IsNodeIdentity(name);

    private static string AddressPart(PkiHost host) => host.EffectiveInternalAddress.Replace('.', '-').ToLowerInvariant();
}
