namespace RkeStack.Cluster.Configuration;

/// <summary>What a change of a key touches in a cluster that runs.</summary>
[Flags]
public enum ChangeEffects
{
    /// <summary>Nothing that runs; the key says how the work is done, or is not used.</summary>
    None = 0,

    /// <summary><c>etcd</c> is replaced, one member at a time.</summary>
    Etcd = 1 << 0,

    /// <summary><c>etcd-rolling-snapshots</c> is replaced.</summary>
    EtcdSnapshots = 1 << 1,

    /// <summary><c>kube-apiserver</c> is replaced.</summary>
    KubeApiServer = 1 << 2,

    /// <summary><c>kube-controller-manager</c> is replaced.</summary>
    KubeControllerManager = 1 << 3,

    /// <summary><c>kube-scheduler</c> is replaced.</summary>
    KubeScheduler = 1 << 4,

    /// <summary><c>kubelet</c> is replaced; pods go on running.</summary>
    Kubelet = 1 << 5,

    /// <summary><c>kube-proxy</c> is replaced.</summary>
    KubeProxy = 1 << 6,

    /// <summary><c>nginx-proxy</c> is replaced.</summary>
    NginxProxy = 1 << 7,

    /// <summary><c>service-sidekick</c>, the volume with the tools, is made anew.</summary>
    Sidekick = 1 << 8,

    /// <summary>Labels, annotations or taints of Node objects are changed.</summary>
    NodeObject = 1 << 9,

    /// <summary>Certificates are issued anew.</summary>
    Certificates = 1 << 10,

    /// <summary>The administrator's kubeconfig is changed.</summary>
    Kubeconfig = 1 << 11,

    /// <summary>The network add-on is applied again.</summary>
    NetworkAddon = 1 << 12,

    /// <summary>The DNS add-on is applied again.</summary>
    DnsAddon = 1 << 13,

    /// <summary>The metrics add-on is applied again.</summary>
    MetricsAddon = 1 << 14,

    /// <summary>The ingress add-on is applied again.</summary>
    IngressAddon = 1 << 15,

    /// <summary>The user's own manifests are applied again.</summary>
    UserAddons = 1 << 16,

    /// <summary>Only how hosts are reached.</summary>
    Connection = 1 << 17,

    /// <summary>Only how the next changes are rolled out over the nodes.</summary>
    Rollout = 1 << 18,

    /// <summary>An action of its own, once.</summary>
    Action = 1 << 19,

    /// <summary>Planes are added to or taken from hosts, or whole hosts join or leave.</summary>
    Membership = 1 << 20,

    /// <summary>What exists keeps the old value, so that in effect a new cluster is needed.</summary>
    NewCluster = 1 << 21,

    /// <summary>A file is written on hosts again that is read whenever it is needed, so that nothing restarts.</summary>
    HostFiles = 1 << 22,

    /// <summary>All components of Kubernetes, which share one image.</summary>
    KubernetesComponents = KubeApiServer | KubeControllerManager | KubeScheduler | Kubelet | KubeProxy,

    /// <summary>All containers of a host.</summary>
    Containers = KubernetesComponents | Etcd | EtcdSnapshots | NginxProxy | Sidekick,

    /// <summary>All add-ons that come with the cluster.</summary>
    SystemAddons = NetworkAddon | DnsAddon | MetricsAddon | IngressAddon,
}
