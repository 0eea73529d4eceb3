namespace RkeStack.Cluster.Configuration;

/// <summary>What every component has in common, and the kubelet.</summary>
internal static class ServiceRules
{
    public static void Check(ValidationContext context)
    {
        var services = context.Config.Services;
        CheckFlags(context, "services.etcd", services.Etcd);
        CheckFlags(context, "services.kube-api", services.KubeApi);
        CheckFlags(context, "services.kube-controller", services.KubeController);
        CheckFlags(context, "services.scheduler", services.Scheduler);
        CheckFlags(context, "services.kubelet", services.Kubelet);
        CheckFlags(context, "services.kubeproxy", services.Kubeproxy);
        if (!Formats.IsDnsSubdomain(services.Kubelet.ClusterDomain.ToLowerInvariant()))
        {
            context.Report(
                ServiceErrors.BadDomain, "services.kubelet.cluster_domain", $"'{services.Kubelet.ClusterDomain}' is not a DNS domain");
        }

        CheckCriDockerd(context);
    }

    private static void CheckFlags(ValidationContext context, string section, ServiceConfig service)
    {
        foreach (var (key, names) in new[] { ("extra_args", service.ExtraArgs.Keys), ("extra_args_array", service.ExtraArgsArray.Keys) })
        {
            foreach (var name in names.Where(name => name.StartsWith('-') || name.Length == 0))
            {
                context.Report(
                    ServiceErrors.BadFlagName, ConfigPath.Named(ConfigPath.Key(section, key), name), $"'{name}' is not the name of a flag");
            }
        }
    }

    private static void CheckCriDockerd(ValidationContext context)
    {
        const string path = "enable_cri_dockerd";
        if (context.Config.EnableCriDockerd == true && !context.IsAtLeast(21))
        {
            context.Report(ServiceErrors.CriDockerdTooEarly, path, $"cri-dockerd does not work with {context.TargetName}");
        }
        else if (context.Config.EnableCriDockerd == false && context.IsAtLeast(24))
        {
            context.Report(ServiceErrors.CriDockerdOff, path, $"the kubelet of {context.TargetName} cannot reach Docker without cri-dockerd");
        }

        var port = context.Config.CriDockerdStreamServerPort;
        if (port.Length > 0 && !Formats.IsPort(port))
        {
            context.Report(NodeErrors.BadPort, "cri_dockerd_stream_server_port", $"'{port}' is not a port number");
        }
    }
}
