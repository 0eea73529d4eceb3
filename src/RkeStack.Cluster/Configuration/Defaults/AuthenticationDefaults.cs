using static RkeStack.Cluster.Configuration.ConfigDefaults;

namespace RkeStack.Cluster.Configuration;

/// <summary>Defaults of <c>authentication</c>.</summary>
internal static class AuthenticationDefaults
{
    /// <summary>The kubeconfig of a webhook on the control plane's own host, byte for byte what RKE puts there.</summary>
    private const string WebhookFile = """

        apiVersion: v1
        kind: Config
        clusters:
        - name: Default
          cluster:
            insecure-skip-tls-verify: true
            server: http://127.0.0.1:6440/v1/authenticate
        users:
        - name: Default
          user:
            insecure-skip-tls-verify: true
        current-context: webhook
        contexts:
        - name: webhook
          context:
            user: Default
            cluster: Default

        """;

    public static AuthenticationConfig Apply(AuthenticationConfig authentication)
    {
        var strategy = Or(authentication.Strategy, "x509");
        var webhook = authentication.Webhook ?? (Strategies(strategy).Contains("webhook") ? new WebhookAuthenticationConfig() : null);
        return authentication with
        {
            Strategy = strategy,
            Webhook = webhook is null ? null : new WebhookAuthenticationConfig
            {
                ConfigFile = Or(webhook.ConfigFile, WebhookFile),
                CacheTimeout = Or(webhook.CacheTimeout, "5s"),
            },
        };
    }

    /// <summary>The single strategies of <c>authentication.strategy</c>, in lower case.</summary>
    public static IEnumerable<string> Strategies(string strategy) =>
        strategy.Split('|').Select(single => single.Trim().ToLowerInvariant());
}
