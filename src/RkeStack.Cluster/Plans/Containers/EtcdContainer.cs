using RkeStack.Cluster.Pki;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>Plans the container <c>etcd</c>.</summary>
internal static class EtcdContainer
{
    public const string Name = "etcd";
    public const string DataDirectory = "/var/lib/etcd";

    private const string DataInside = "/var/lib/rancher/etcd/";

    public static ContainerPlan Plan(HostContext host)
    {
        var etcd = host.Cluster.Services.Etcd;
        return host.Component(new ContainerPlan
        {
            Name = Name,
            Image = etcd.Image,
            Command = ["/usr/local/bin/etcd", .. Flags(host).ToArguments()],
            Environment = [.. OwnEnvironment(host), .. etcd.ExtraEnv],
            Binds = host.Binds([$"{host.Under(DataDirectory)}:{DataInside}:z", host.KubernetesBind], etcd.ExtraBinds),
            User = etcd is { Uid: not 0, Gid: not 0 } ? $"{etcd.Uid}:{etcd.Uid}" : "",
            HealthCheckUrl = $"{ClusterContext.ClientUrl(host.Node)}/health",
            BootstrapFlags = ["initial-cluster", "initial-cluster-state"],
        });
    }

    // A host behind a public address cannot bind it, so without an internal address etcd listens on all.
    private static string ListenAddress(HostContext host) =>
        host.Node.InternalAddress == host.Node.Address ? "0.0.0.0" : CertificateRequests.InUrl(host.Node.InternalAddress);

    private static IEnumerable<string> OwnEnvironment(HostContext host)
    {
        var own = CertificateNames.EtcdMember(host.Pki);
        var listen = ListenAddress(host);
        var reachable = listen == "0.0.0.0" ? "127.0.0.1" : listen;
        return
        [
            "ETCDCTL_API=3",
            $"ETCDCTL_CACERT={HostPaths.Certificate(CertificateNames.KubeCa)}",
            $"ETCDCTL_CERT={HostPaths.Certificate(own)}",
            $"ETCDCTL_KEY={HostPaths.Key(own)}",
            ImageVersion.IsBefore(host.Cluster.Services.Etcd.Image, "3.2.99")
                ? $"ETCDCTL_ENDPOINT=https://{listen}:2379"
                : $"ETCDCTL_ENDPOINTS=https://{reachable}:2379",
            $"ETCD_UNSUPPORTED_ARCH={(host.Facts.Architecture == "aarch64" ? "arm64" : host.Facts.Architecture)}",
        ];
    }

    private static FlagSet Flags(HostContext host)
    {
        var cluster = host.Cluster;
        var image = cluster.Services.Etcd.Image;
        var own = CertificateNames.EtcdMember(host.Pki);
        var listen = ListenAddress(host);
        var client = ClusterContext.ClientUrl(host.Node);
        var authority = HostPaths.Certificate(CertificateNames.KubeCa);
        return new FlagSet()
            .Set("name", ClusterContext.MemberName(host.Node))
            .Set("data-dir", DataInside)
            .Set("listen-client-urls", $"https://{listen}:2379")
            .Set("listen-peer-urls", $"https://{listen}:2380")
            .Set("advertise-client-urls", ImageVersion.IsBefore(image, "3.4.3-rancher99") ? $"{client},{client.Replace(":2379", ":4001", StringComparison.Ordinal)}" : client)
            .Set("initial-advertise-peer-urls", ClusterContext.PeerUrl(host.Node))
            .Set("initial-cluster-token", "etcd-cluster-1")
            .Set("initial-cluster", string.Join(',', cluster.InitialCluster))
            .Set("initial-cluster-state", "new")
            .Set("trusted-ca-file", authority)
            .Set("peer-trusted-ca-file", authority)
            .Set("cert-file", HostPaths.Certificate(own))
            .Set("key-file", HostPaths.Key(own))
            .Set("peer-cert-file", HostPaths.Certificate(own))
            .Set("peer-key-file", HostPaths.Key(own))
            .SetIf(
                !ImageVersion.IsBefore(image, "3.4.14-rancher99"),
                "cipher-suites",
                "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384")
            .SetOptions(cluster.Options.Etcd)
            .SetExtra(cluster.Services.Etcd);
    }
}
