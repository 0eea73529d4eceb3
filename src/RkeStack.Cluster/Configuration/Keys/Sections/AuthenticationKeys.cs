namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="AuthenticationConfig"/>.</summary>
internal static class AuthenticationKeys
{
    public static readonly ConfigSection<AuthenticationConfig> Section = new SectionBuilder<AuthenticationConfig>("authentication", "How clients of the API server prove who they are.", new AuthenticationConfig(), ChangeEffects.KubeApiServer)
        .Text("strategy", "strategy", s => s.Strategy, (s, v) => s with { Strategy = v },
            "How clients are authenticated: x509 for certificates, x509|webhook to ask a service about tokens as well.", new() { Default = "x509" })
        .TextList("sans", "sans", s => s.Sans, (s, v) => s with { Sans = v },
            "Further names and addresses that the API server's certificate is valid for, such as those of a load balancer.", new() { Effects = ChangeEffects.KubeApiServer | ChangeEffects.Certificates })
        .OptionalSection("webhook", "webhook", WebhookAuthenticationKeys.Section, s => s.Webhook, (s, v) => s with { Webhook = v },
            "The service that the strategy webhook asks.")
        .Obsolete("options", "did nothing in any version of RKE", "Remove it.")
        .Build();
}
