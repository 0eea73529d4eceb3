namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="ServicesConfig"/>.</summary>
internal static class ServicesKeys
{
    public static readonly ConfigSection<ServicesConfig> Section = new SectionBuilder<ServicesConfig>("services", "Settings of etcd and of each Kubernetes component.", new ServicesConfig())
        .Section("etcd", "etcd", EtcdServiceKeys.Section, s => s.Etcd, (s, v) => s with { Etcd = v },
            "The database of the cluster, and its snapshots.")
        .Section("kube-api", "kubeApi", KubeApiServiceKeys.Section, s => s.KubeApi, (s, v) => s with { KubeApi = v }, "The API server.")
        .Section("kube-controller", "kubeController", KubeControllerServiceKeys.Section, s => s.KubeController, (s, v) => s with { KubeController = v },
            "The controller manager.")
        .Section("scheduler", "scheduler", SchedulerServiceKeys.Section, s => s.Scheduler, (s, v) => s with { Scheduler = v },
            "The scheduler.")
        .Section("kubelet", "kubelet", KubeletServiceKeys.Section, s => s.Kubelet, (s, v) => s with { Kubelet = v },
            "The agent that runs pods on each host.")
        .Section("kubeproxy", "kubeproxy", KubeproxyServiceKeys.Section, s => s.Kubeproxy, (s, v) => s with { Kubeproxy = v },
            "The proxy that carries Services on each host.")
        .Obsolete("etcd-snapshot", "was never read by RKE", "Write services.etcd.snapshot, creation and retention.")
        .Obsolete("kube_api", "is how terraform-provider-rke writes kube-api", "Write kube-api.")
        .Obsolete("kube_controller", "is how terraform-provider-rke writes kube-controller", "Write kube-controller.")
        .Build();
}
