using RkeStack.Cluster.Pki;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>Plans <c>kube-scheduler</c>.</summary>
internal static class SchedulerContainer
{
    public const string Name = "kube-scheduler";

    public static ContainerPlan Plan(HostContext host)
    {
        var cluster = host.Cluster;
        var scheduler = cluster.Services.Scheduler;
        return host.KubernetesComponent(new ContainerPlan
        {
            Name = Name,
            Image = scheduler.Image,
            Entrypoint = [ToolsEntrypoint.Of(cluster.Config.SystemImages["kubernetes_services_sidecar"]), Name, .. Flags(cluster).ToArguments()],
            Environment = scheduler.ExtraEnv,
            Binds = host.Binds([host.KubernetesBind], scheduler.ExtraBinds),
            HealthCheckUrl = UsesInsecurePort(cluster) ? "http://localhost:10251/healthz" : "https://localhost:10259/healthz",
        });
    }

    /// <summary>Whether the component still serves its health without TLS, as it does before 1.23.</summary>
    public static bool UsesInsecurePort(ClusterContext cluster) =>
        ImageVersion.IsBefore(cluster.Config.SystemImages["kubernetes"], "1.22.99-rancher99");

    private static FlagSet Flags(ClusterContext cluster)
    {
        var kubeconfig = HostPaths.Kubeconfig(CertificateNames.KubeScheduler);
        return new FlagSet()
            .Set("kubeconfig", kubeconfig)
            .SetOptions(cluster.Options.Scheduler)
            .SetIf(cluster.IsAtLeast122, "authentication-kubeconfig", kubeconfig)
            .SetIf(cluster.IsAtLeast122, "authorization-kubeconfig", kubeconfig)
            .SetExtra(cluster.Services.Scheduler);
    }
}
