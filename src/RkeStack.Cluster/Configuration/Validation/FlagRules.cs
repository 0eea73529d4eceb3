namespace RkeStack.Cluster.Configuration;

/// <summary>Flags of the user's own that the components of the version no longer have.</summary>
internal static class FlagRules
{
    public static void Check(ValidationContext context)
    {
        var services = context.Config.Services;
        Check(context, "kube-api", services.KubeApi);
        Check(context, "kube-controller", services.KubeController);
        Check(context, "scheduler", services.Scheduler);
        Check(context, "kubelet", services.Kubelet);
        CheckPlugins(context, services.KubeApi);
    }

    private static void Check(ValidationContext context, string name, ServiceConfig service)
    {
        foreach (var (key, flags) in new[] { ("extra_args", service.ExtraArgs.Keys), ("extra_args_array", service.ExtraArgsArray.Keys) })
        {
            foreach (var flag in flags)
            {
                if (RemovedFlags.LastOf(name, flag) is { } last && context.IsAtLeast(last + 1))
                {
                    context.Report(
                        FlagErrors.RemovedFlag,
                        ConfigPath.Named($"services.{name}.{key}", flag),
                        $"{context.TargetName} has no flag --{flag}; Kubernetes 1.{last} was the last with it");
                }
            }
        }
    }

    private static void CheckPlugins(ValidationContext context, KubeApiServiceConfig api)
    {
        foreach (var flag in new[] { "enable-admission-plugins", "disable-admission-plugins" })
        {
            Report("extra_args", api.ExtraArgs.GetValueOrDefault(flag, ""));
            Report("extra_args_array", string.Join(',', api.ExtraArgsArray.GetValueOrDefault(flag, [])));

            void Report(string key, string plugins)
            {
                foreach (var plugin in plugins.Split(',').Select(plugin => plugin.Trim()).Distinct())
                {
                    if (RemovedFlags.Plugins.TryGetValue(plugin, out var last) && context.IsAtLeast(last + 1))
                    {
                        context.Report(
                            FlagErrors.RemovedPlugin,
                            ConfigPath.Named($"services.kube-api.{key}", flag),
                            $"{context.TargetName} has no admission plugin {plugin}; Kubernetes 1.{last} was the last with it");
                    }
                }
            }
        }
    }
}
