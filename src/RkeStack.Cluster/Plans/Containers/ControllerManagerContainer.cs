using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans.Files;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>Plans <c>kube-controller-manager</c>.</summary>
internal static class ControllerManagerContainer
{
    public const string Name = "kube-controller-manager";

    public static ContainerPlan Plan(HostContext host)
    {
        var cluster = host.Cluster;
        var controller = cluster.Services.KubeController;
        return host.KubernetesComponent(new ContainerPlan
        {
            Name = Name,
            Image = controller.Image,
            Entrypoint = [ToolsEntrypoint.Of(cluster.Config.SystemImages["kubernetes_services_sidecar"]), Name, .. Flags(cluster).ToArguments()],
            Command = cluster.UsesRbac ? ["--use-service-account-credentials=true"] : [],
            Environment = HostContext.Distinct(
                cluster.CloudConfig is { } cloud
                    ? controller.ExtraEnv.Append($"RKE_CLOUD_CONFIG_CHECKSUM={cluster.Checksum(cloud)}")
                    : controller.ExtraEnv),
            Binds = host.Binds([host.KubernetesBind], controller.ExtraBinds),
            HealthCheckUrl = UsesInsecurePort(cluster) ? "http://localhost:10252/healthz" : "https://localhost:10257/healthz",
        });
    }

    /// <summary>Whether the component still serves its health without TLS, as it does before 1.22.</summary>
    public static bool UsesInsecurePort(ClusterContext cluster) =>
        ImageVersion.IsBefore(cluster.Config.SystemImages["kubernetes"], "1.21.99-rancher99");

    private static FlagSet Flags(ClusterContext cluster)
    {
        var kubeconfig = HostPaths.Kubeconfig(CertificateNames.KubeControllerManager);
        return new FlagSet()
            .Set("cloud-provider", cluster.CloudProviderFlag)
            .Set("cluster-cidr", cluster.Services.KubeController.ClusterCidr)
            .Set("kubeconfig", kubeconfig)
            .Set("root-ca-file", HostPaths.Certificate(CertificateNames.KubeCa))
            .Set("service-account-private-key-file", HostPaths.Key(CertificateNames.ServiceAccountToken))
            .Set("service-cluster-ip-range", cluster.Services.KubeController.ServiceClusterIpRange)
            .SetIf(cluster.HasCloudProvider, "cloud-config", CloudConfigFile.Path)
            .SetOptions(cluster.Options.KubeController)
            .SetIf(cluster.IsAtLeast122, "authentication-kubeconfig", kubeconfig)
            .SetIf(cluster.IsAtLeast122, "authorization-kubeconfig", kubeconfig)
            .SetExtra(cluster.Services.KubeController);
    }
}
