using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>The bind mounts that components are given beside their own.</summary>
internal static class BindRules
{
    public static void Check(ValidationContext context)
    {
        var services = context.Config.Services;
        Check(context, "services.etcd", services.Etcd.ExtraBinds);
        Check(context, "services.kube-api", services.KubeApi.ExtraBinds);
        Check(context, "services.kube-controller", services.KubeController.ExtraBinds);
        Check(context, "services.scheduler", services.Scheduler.ExtraBinds);
        Check(context, "services.kubelet", services.Kubelet.ExtraBinds);
        Check(context, "services.kubeproxy", services.Kubeproxy.ExtraBinds);
    }

    private static void Check(ValidationContext context, string section, ImmutableArray<string> binds)
    {
        for (var index = 0; index < binds.Length; index++)
        {
            if (!Formats.IsBind(binds[index]))
            {
                context.Report(ServiceErrors.BadBind, ConfigPath.Item(ConfigPath.Key(section, "extra_binds"), index), $"'{binds[index]}' is not a bind mount");
            }
        }
    }
}
