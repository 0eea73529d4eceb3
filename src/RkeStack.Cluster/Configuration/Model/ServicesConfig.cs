namespace RkeStack.Cluster.Configuration;

/// <summary>Settings of etcd and of each Kubernetes component (<c>services</c> of cluster.yml).</summary>
public sealed record ServicesConfig
{
    /// <summary><c>etcd</c>: The database of the cluster, and its snapshots.</summary>
    public EtcdServiceConfig Etcd { get; init; } = new();

    /// <summary><c>kube-api</c>: The API server.</summary>
    public KubeApiServiceConfig KubeApi { get; init; } = new();

    /// <summary><c>kube-controller</c>: The controller manager.</summary>
    public KubeControllerServiceConfig KubeController { get; init; } = new();

    /// <summary><c>scheduler</c>: The scheduler.</summary>
    public SchedulerServiceConfig Scheduler { get; init; } = new();

    /// <summary><c>kubelet</c>: The agent that runs pods on each host.</summary>
    public KubeletServiceConfig Kubelet { get; init; } = new();

    /// <summary><c>kubeproxy</c>: The proxy that carries Services on each host.</summary>
    public KubeproxyServiceConfig Kubeproxy { get; init; } = new();
}
