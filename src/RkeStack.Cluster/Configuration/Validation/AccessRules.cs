namespace RkeStack.Cluster.Configuration;

/// <summary>Authentication, authorization and pod security.</summary>
internal static class AccessRules
{
    private const string StrategyPath = "authentication.strategy";
    private const string PodSecurityPath = "services.kube-api.pod_security_configuration";

    public static void Check(ValidationContext context)
    {
        CheckStrategies(context);
        CheckSans(context);
        CheckPodSecurity(context);
    }

    private static void CheckStrategies(ValidationContext context)
    {
        var authentication = context.Config.Authentication;
        var strategies = AuthenticationDefaults.Strategies(authentication.Strategy).ToList();
        foreach (var unknown in strategies.Where(strategy => strategy is not ("x509" or "webhook")))
        {
            context.Report(AccessErrors.UnknownStrategy, StrategyPath, $"'{unknown}' is not a strategy of authentication");
        }

        if (!strategies.Contains("x509"))
        {
            context.Report(AccessErrors.NoX509, StrategyPath, "the strategies do not contain x509");
        }

        if (authentication.Webhook is { } webhook)
        {
            if (!strategies.Contains("webhook"))
            {
                context.Report(AccessErrors.WebhookUnused, "authentication.webhook", $"the strategy '{authentication.Strategy}' does not use it");
            }

            if (!Formats.IsDuration(webhook.CacheTimeout))
            {
                context.Report(
                    ServiceErrors.BadDuration, "authentication.webhook.cache_timeout", $"'{webhook.CacheTimeout}' is not a duration", "Write a duration such as 5s.");
            }
        }
    }

    private static void CheckSans(ValidationContext context)
    {
        var sans = context.Config.Authentication.Sans;
        for (var index = 0; index < sans.Length; index++)
        {
            if (!Formats.IsSubjectName(sans[index]))
            {
                context.Report(
                    AccessErrors.BadSan, ConfigPath.Item("authentication.sans", index), $"'{sans[index]}' is neither an IP address nor a DNS name");
            }
        }
    }

    private static void CheckPodSecurity(ValidationContext context)
    {
        var mode = context.Config.Authorization.Mode;
        var level = context.Config.Services.KubeApi.PodSecurityConfiguration;
        if (mode is not ("rbac" or "none"))
        {
            context.Report(AccessErrors.UnknownMode, "authorization.mode", $"'{mode}' is not a mode of authorization");
        }
        else if (mode == "none" && level.Length > 0)
        {
            context.Report(AccessErrors.PodSecurityWithoutRbac, "authorization.mode", $"without RBAC the pod security '{level}' cannot be had");
        }

        if (level.Length > 0 && !context.IsAtLeast(23))
        {
            context.Report(AccessErrors.PodSecurityTooEarly, PodSecurityPath, $"{context.TargetName} has no Pod Security Admission");
        }

        if (level is not ("" or "privileged" or "restricted"))
        {
            context.Report(AccessErrors.UnknownPodSecurity, PodSecurityPath, $"'{level}' is not a pod security configuration");
        }
    }
}
