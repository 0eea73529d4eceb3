using System.Collections.Immutable;

namespace RkeStack.Cluster.Pki;

/// <summary>What a cluster's configuration says that decides its certificates; the input of <see cref="PkiSpec.For"/>.</summary>
public sealed record PkiRequest
{
    /// <summary>Every host of the cluster, in the order of <c>nodes</c>.</summary>
    public required ImmutableArray<PkiHost> Hosts { get; init; }

    /// <summary>Those with the role controlplane, in the same order.</summary>
    public required ImmutableArray<PkiHost> ControlPlaneHosts { get; init; }

    /// <summary>Those with the role etcd, in the same order; empty with an external etcd.</summary>
    public required ImmutableArray<PkiHost> EtcdHosts { get; init; }

    /// <summary>Further names and addresses of the API server (<c>authentication.sans</c>).</summary>
    public ImmutableArray<string> ExtraSans { get; init; } = [];

    /// <summary>First address of each service CIDR, which is the Service <c>kubernetes</c>.</summary>
    public required ImmutableArray<string> KubernetesServiceIps { get; init; }

    /// <summary>DNS domain of the cluster (<c>services.kubelet.cluster_domain</c>).</summary>
    public string ClusterDomain { get; init; } = "cluster.local";

    /// <summary>Whether kubelets serve with certificates of the cluster's CA (<c>generate_serving_certificate</c>).</summary>
    public bool GenerateServingCertificates { get; init; }

    /// <summary>Name of the cluster in the administrator's kubeconfig (<c>cluster_name</c>).</summary>
    public string ClusterName { get; init; } = "local";

    /// <summary>The API server as the administrator reaches it: <c>https://10.0.0.1:6443</c>.</summary>
    public required string ApiServerUrl { get; init; }

    /// <summary>Given with an external etcd; null when the cluster has its own.</summary>
    public ExternalEtcdCertificates? ExternalEtcd { get; init; }
}
