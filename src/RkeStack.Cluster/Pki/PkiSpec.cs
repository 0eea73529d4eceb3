using System.Collections.Immutable;
using System.Net;

namespace RkeStack.Cluster.Pki;

/// <summary>
/// What a cluster's bundle must hold. Every entry that RKE makes is here under RKE's name, and beside them one identity a
/// host for its kubelet, in place of the one that all hosts share with RKE.
/// </summary>
public sealed record PkiSpec
{
    /// <summary>The entries; a CA stands before what it signs, and an entry before what reuses its key.</summary>
    public required ImmutableArray<CertificateSpec> Certificates { get; init; }

    /// <summary>Name of the cluster in the administrator's kubeconfig.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The API server in the administrator's kubeconfig.</summary>
    public required string ApiServerUrl { get; init; }

    /// <summary>Decides which certificates a cluster needs.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE0503: two hosts would share one entry.</exception>
    public static PkiSpec For(PkiRequest request)
    {
        ImmutableArray<CertificateSpec> certificates =
        [
            .. ClusterWide(ServerNames(request, request.ControlPlaneHosts, request.ExtraSans)),
            .. request.EtcdHosts.Select(EtcdMember(request)),
            .. request.GenerateServingCertificates ? request.Hosts.Select(KubeletServing) : [],
            .. request.Hosts.Where(host => host.HasOwnIdentity).Select(NodeIdentity),
            .. request.ExternalEtcd is { } etcd ? ExternalEtcd(etcd) : [],
        ];
        var clash = certificates.GroupBy(certificate => certificate.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return clash is not null
            ? throw PkiErrors.NameClash(clash.Key)
            : new PkiSpec { Certificates = certificates, ClusterName = request.ClusterName, ApiServerUrl = request.ApiServerUrl };
    }

    private static IEnumerable<CertificateSpec> ClusterWide(SubjectAlternativeNames apiServerSans) =>
    [
        Authority(CertificateNames.KubeCa) with { Kubeconfig = CertificateKubeconfig.None },
        // RKE puts a kubeconfig, which nobody reads, beside the request header CA; an adopted bundle has it too.
        Authority(CertificateNames.RequestHeaderCa) with { Kubeconfig = CertificateKubeconfig.Component },
        new()
        {
            Name = CertificateNames.KubeApiServer,
            CommonName = "kube-apiserver",
            Usage = CertificateUsage.ClientAndServer,
            Sans = apiServerSans,
            Issuer = CertificateNames.KubeCa,
        },
        new()
        {
            Name = CertificateNames.ServiceAccountToken,
            CommonName = "kube-apiserver",
            RecordedCommonName = CertificateNames.ServiceAccountToken,
            Usage = CertificateUsage.ClientAndServer,
            Issuer = CertificateNames.KubeCa,
            CopyOf = CertificateNames.KubeApiServer,
        },
        Client(CertificateNames.KubeControllerManager, "system:kube-controller-manager"),
        Client(CertificateNames.KubeScheduler, "system:kube-scheduler"),
        Client(CertificateNames.KubeProxy, "system:kube-proxy"),
        Client(CertificateNames.KubeNode, "system:node") with
        {
            Organization = "system:nodes",
            RecordedCommonName = "system:node",
            ReusesKeyOf = CertificateNames.KubeProxy,
        },
        Client(CertificateNames.KubeAdmin, "kube-admin") with
        {
            Organization = "system:masters",
            RecordedCommonName = "kube-admin",
            Kubeconfig = CertificateKubeconfig.Admin,
        },
        Client(CertificateNames.ApiServerProxyClient, CertificateNames.ApiServerProxyClient) with
        {
            Usage = CertificateUsage.ClientAndServer,
            Issuer = CertificateNames.RequestHeaderCa,
        },
    ];

    private static CertificateSpec Authority(string name) =>
        new() { Name = name, CommonName = name, Usage = CertificateUsage.Authority };

    private static CertificateSpec Client(string name, string commonName) => new()
    {
        Name = name,
        CommonName = commonName,
        Usage = CertificateUsage.Client,
        Issuer = CertificateNames.KubeCa,
        Kubeconfig = CertificateKubeconfig.Component,
    };

    private static Func<PkiHost, CertificateSpec> EtcdMember(PkiRequest request)
    {
        var sans = ServerNames(request, request.EtcdHosts, []);
        return host => new CertificateSpec
        {
            Name = CertificateNames.EtcdMember(host),
            CommonName = "kube-etcd",
            Usage = CertificateUsage.ClientAndServer,
            Sans = sans,
            NeededSans = ServerNames(request, [host], []),
            Issuer = CertificateNames.KubeCa,
        };
    }

    private static CertificateSpec KubeletServing(PkiHost host) => new()
    {
        Name = CertificateNames.KubeletServing(host),
        CommonName = CertificateNames.KubeletServing(host),
        Usage = CertificateUsage.ClientAndServer,
        Sans = new HostNames().Add(host).ToSans(),
        Issuer = CertificateNames.KubeCa,
    };

    // The file names are those of RKE's shared identity, so that no flag of any container differs from RKE's.
    private static CertificateSpec NodeIdentity(PkiHost host) =>
        Client(CertificateNames.NodeIdentity(host), $"system:node:{host.EffectiveNodeName}") with
        {
            Organization = "system:nodes",
            RecordedCommonName = $"system:node:{host.EffectiveNodeName}",
            FileName = CertificateNames.KubeNode,
        };

    private static IEnumerable<CertificateSpec> ExternalEtcd(ExternalEtcdCertificates etcd) =>
    [
        new()
        {
            Name = CertificateNames.EtcdClient,
            CommonName = CertificateNames.EtcdClient,
            Usage = CertificateUsage.Client,
            Supplied = new SuppliedCertificate(etcd.CertificatePem, etcd.KeyPem),
        },
        new()
        {
            Name = CertificateNames.EtcdClientCa,
            CommonName = CertificateNames.EtcdClientCa,
            Usage = CertificateUsage.Authority,
            Supplied = new SuppliedCertificate(etcd.CaCertificatePem, ""),
        },
    ];

    private static SubjectAlternativeNames ServerNames(PkiRequest request, IEnumerable<PkiHost> hosts, IEnumerable<string> extraSans)
    {
        var names = new HostNames();
        foreach (var host in hosts)
        {
            names.Add(host);
        }

        string[] common =
        [
            .. extraSans,
            IPAddress.Loopback.ToString(),
            .. request.KubernetesServiceIps,
            "localhost",
            "kubernetes",
            "kubernetes.default",
            "kubernetes.default.svc",
            $"kubernetes.default.svc.{request.ClusterDomain}",
        ];
        foreach (var name in common)
        {
            names.AddAny(name);
        }

        return names.ToSans();
    }
}
