using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Plans.Files;

/// <summary>Content of <c>/etc/kubernetes/kube-api-authn-webhook.yaml</c>: where the API server asks who a token belongs to.</summary>
internal static class AuthnWebhookFile
{
    public const string Path = "/etc/kubernetes/kube-api-authn-webhook.yaml";

    // RKE's default: an authenticator that listens on the same host. The first line is blank there too.
    private const string Default = """

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

    public static string Render(WebhookAuthenticationConfig webhook) => webhook.ConfigFile.Length == 0 ? Default : webhook.ConfigFile;
}
