namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="AuthorizationConfig"/>.</summary>
internal static class AuthorizationKeys
{
    public static readonly ConfigSection<AuthorizationConfig> Section = new SectionBuilder<AuthorizationConfig>("authorization", "Who may do what in the cluster.", new AuthorizationConfig(), ChangeEffects.KubeApiServer | ChangeEffects.KubeControllerManager | ChangeEffects.NetworkAddon | ChangeEffects.DnsAddon | ChangeEffects.MetricsAddon | ChangeEffects.IngressAddon)
        .Text("mode", "mode", s => s.Mode, (s, v) => s with { Mode = v },
            "Whether the API server and the add-ons use role-based access control.", new() { Default = "rbac", Allowed = ["rbac", "none"] })
        .TextMap("options", "options", s => s.Options, (s, v) => s with { Options = v }, "Nothing reads them.", new() { NoEffect = true })
        .Build();
}
