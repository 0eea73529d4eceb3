namespace RkeStack.Cluster.Configuration;

/// <summary>What the containers of components are given beside their own: bind mounts and environment variables.</summary>
internal static class ContainerRules
{
    public static void Check(ValidationContext context)
    {
        var services = context.Config.Services;
        Check(context, "services.etcd", services.Etcd);
        Check(context, "services.kube-api", services.KubeApi);
        Check(context, "services.kube-controller", services.KubeController);
        Check(context, "services.scheduler", services.Scheduler);
        Check(context, "services.kubelet", services.Kubelet);
        Check(context, "services.kubeproxy", services.Kubeproxy);
    }

    private static void Check(ValidationContext context, string section, ServiceConfig service)
    {
        for (var index = 0; index < service.ExtraBinds.Length; index++)
        {
            if (!Formats.IsBind(service.ExtraBinds[index]))
            {
                context.Report(
                    ServiceErrors.BadBind, ConfigPath.Item(ConfigPath.Key(section, "extra_binds"), index), $"'{service.ExtraBinds[index]}' is not a bind mount");
            }
        }

        for (var index = 0; index < service.ExtraEnv.Length; index++)
        {
            if (service.ExtraEnv[index].TrimStart().StartsWith('='))
            {
                // What stands behind the '=' may be a secret.
                context.Report(
                    ServiceErrors.BadVariable, ConfigPath.Item(ConfigPath.Key(section, "extra_env"), index), "there is no name before the '='");
            }
        }
    }
}
