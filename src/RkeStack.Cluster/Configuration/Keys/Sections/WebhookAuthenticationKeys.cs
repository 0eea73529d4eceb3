namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="WebhookAuthenticationConfig"/>.</summary>
internal static class WebhookAuthenticationKeys
{
    public static readonly ConfigSection<WebhookAuthenticationConfig> Section = new SectionBuilder<WebhookAuthenticationConfig>("authentication.webhook", "The service that the strategy webhook asks.", new WebhookAuthenticationConfig(), ChangeEffects.KubeApiServer)
        .Text("config_file", "configFile", s => s.ConfigFile, (s, v) => s with { ConfigFile = v },
            "Text of the kubeconfig-like file that says how the service is reached.", new() { DefaultNote = "a service on 127.0.0.1:6440, without TLS" })
        .Text("cache_timeout", "cacheTimeout", s => s.CacheTimeout, (s, v) => s with { CacheTimeout = v },
            "How long an answer is remembered.", new() { Default = "5s" })
        .Build();
}
