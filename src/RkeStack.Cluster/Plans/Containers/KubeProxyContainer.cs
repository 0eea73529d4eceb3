using RkeStack.Cluster.Pki;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>Plans <c>kube-proxy</c>.</summary>
internal static class KubeProxyContainer
{
    public const string Name = "kube-proxy";

    public static ContainerPlan Plan(HostContext host)
    {
        var cluster = host.Cluster;
        var proxy = cluster.Services.Kubeproxy;
        return host.KubernetesComponent(new ContainerPlan
        {
            Name = Name,
            Image = proxy.Image,
            Entrypoint = [ToolsEntrypoint.Of(cluster.Config.SystemImages["kubernetes_services_sidecar"]), Name, .. Flags(host).ToArguments()],
            Environment = HostContext.Distinct(
                cluster.Config.Network.EnableBrNetfilter == true
                    ? proxy.ExtraEnv.Append("RKE_KUBE_PROXY_BR_NETFILTER=true")
                    : proxy.ExtraEnv),
            Binds = host.Binds([host.KubernetesBind, "/run:/run", "/lib/modules:/lib/modules:ro"], proxy.ExtraBinds),
            PidMode = "host",
            Privileged = true,
            HealthCheckUrl = "http://localhost:10256/healthz",
        });
    }

    private static FlagSet Flags(HostContext host)
    {
        var cluster = host.Cluster;
        var flags = new FlagSet()
            .Set("cluster-cidr", cluster.Services.KubeController.ClusterCidr)
            .Set("hostname-override", host.Node.HostnameOverride)
            .Set("kubeconfig", HostPaths.Kubeconfig(CertificateNames.KubeProxy))
            .SetOptions(cluster.Options.Kubeproxy)
            .SetIf(cluster.HasCloudProvider, "bind-address", host.Node.InternalAddress);

        // The tools' entrypoint then asks the instance for its name.
        return (cluster.NamesNodesByInstance ? flags.Remove("hostname-override") : flags).SetExtra(cluster.Services.Kubeproxy);
    }
}
