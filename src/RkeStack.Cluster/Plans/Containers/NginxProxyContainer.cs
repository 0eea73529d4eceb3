namespace RkeStack.Cluster.Plans.Containers;

/// <summary>Plans <c>nginx-proxy</c>, which passes the host's port 6443 on to the control plane hosts.</summary>
internal static class NginxProxyContainer
{
    public static ContainerPlan Plan(HostContext host)
    {
        var hosts = $"CP_HOSTS={string.Join(',', host.Cluster.ControlPlaneNodes.Select(n => CertificateRequests.InUrl(n.InternalAddress)))}";
        return host.Component(new ContainerPlan
        {
            Name = "nginx-proxy",
            Image = host.Cluster.Config.SystemImages["nginx_proxy"],
            Entrypoint = ["nginx-proxy"],
            Command = [hosts],
            Environment = [hosts],
        });
    }
}
