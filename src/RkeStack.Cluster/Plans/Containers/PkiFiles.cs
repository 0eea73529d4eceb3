using System.Collections.Immutable;
using RkeStack.Cluster.Pki;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>
/// Which files of the certificate bundle go to a host. Only what a component there reads: no host gets another host's key,
/// and none the private key of an authority.
/// </summary>
internal static class PkiFiles
{
    private const int ReadableByAll = 0b110_100_100;

    public static ImmutableArray<PkiFilePlan> Etcd(HostContext host)
    {
        var etcd = host.Cluster.Services.Etcd;
        var own = CertificateNames.EtcdMember(host.Pki);
        var (uid, gid) = RunsAsUser(host) ? (etcd.Uid, etcd.Gid) : (0, 0);
        return
        [
            Authority(host),
            File(host, own, PkiFilePart.Certificate) with { Uid = uid, Gid = gid },
            File(host, own, PkiFilePart.Key) with { Uid = uid, Gid = gid },
            .. NodeIdentity(host, PkiFilePart.Certificate, PkiFilePart.Key),
        ];
    }

    public static ImmutableArray<PkiFilePlan> ControlPlane(HostContext host) =>
    [
        Authority(host),
        File(host, CertificateNames.RequestHeaderCa, PkiFilePart.Certificate),
        .. Pair(host, CertificateNames.KubeApiServer),
        .. Pair(host, CertificateNames.ApiServerProxyClient),
        .. Pair(host, CertificateNames.ServiceAccountToken),
        .. Client(host, CertificateNames.KubeControllerManager),
        .. Client(host, CertificateNames.KubeScheduler),
        .. EtcdClient(host),
    ];

    public static ImmutableArray<PkiFilePlan> Worker(HostContext host) =>
    [
        Authority(host),
        .. NodeIdentity(host, PkiFilePart.Certificate, PkiFilePart.Key, PkiFilePart.Kubeconfig),
        .. Client(host, CertificateNames.KubeProxy),
        .. host.Cluster.Services.Kubelet.GenerateServingCertificate ? Pair(host, CertificateNames.KubeletServing(host.Pki)) : [],
    ];

    // An etcd that does not run as root must read the authority's certificate, which is no secret.
    private static PkiFilePlan Authority(HostContext host)
    {
        var file = File(host, CertificateNames.KubeCa, PkiFilePart.Certificate);
        return host.Node.IsEtcd && RunsAsUser(host) ? file with { Mode = ReadableByAll } : file;
    }

    private static bool RunsAsUser(HostContext host) => host.Cluster.Services.Etcd is { Uid: not 0, Gid: not 0 };

    // The API server shows etcd the node's certificate; an external etcd has its own authority and the user's certificate.
    private static List<PkiFilePlan> EtcdClient(HostContext host) =>
        host.Cluster.HasExternalEtcd
            ? [File(host, CertificateNames.EtcdClientCa, PkiFilePart.Certificate), .. Pair(host, CertificateNames.EtcdClient)]
            : NodeIdentity(host, PkiFilePart.Certificate, PkiFilePart.Key);

    // Each node has its own identity under the file names of RKE's shared one. Where the cloud names the node, its name is
    // not known here, so that only the shared identity, which names no node, can be used.
    private static List<PkiFilePlan> NodeIdentity(HostContext host, params ReadOnlySpan<PkiFilePart> parts)
    {
        var entry = host.Pki.HasOwnIdentity ? CertificateNames.NodeIdentity(host.Pki) : CertificateNames.KubeNode;
        var files = new List<PkiFilePlan>();
        foreach (var part in parts)
        {
            files.Add(File(host, CertificateNames.KubeNode, part) with { Entry = entry });
        }

        return files;
    }

    private static IEnumerable<PkiFilePlan> Client(HostContext host, string entry) =>
        [.. Pair(host, entry), File(host, entry, PkiFilePart.Kubeconfig)];

    private static IEnumerable<PkiFilePlan> Pair(HostContext host, string entry) =>
        [File(host, entry, PkiFilePart.Certificate), File(host, entry, PkiFilePart.Key)];

    private static PkiFilePlan File(HostContext host, string entry, PkiFilePart part) => new()
    {
        Entry = entry,
        Part = part,
        Path = host.Under(part switch
        {
            PkiFilePart.Certificate => HostPaths.Certificate(entry),
            PkiFilePart.Key => HostPaths.Key(entry),
            PkiFilePart.Kubeconfig => HostPaths.Kubeconfig(entry),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "not a part of an entry"),
        }),
    };
}
