namespace RkeStack.Cluster.Configuration;

/// <summary>The service that the strategy webhook asks (<c>authentication.webhook</c> of cluster.yml).</summary>
public sealed record WebhookAuthenticationConfig
{
    /// <summary>
    /// <c>config_file</c>: Text of the kubeconfig-like file that says how the service is reached. Default: a service on
    /// 127.0.0.1:6440.
    /// </summary>
    public string ConfigFile { get; init; } = "";

    /// <summary><c>cache_timeout</c>: How long an answer is remembered. Default: 5s.</summary>
    public string CacheTimeout { get; init; } = "";
}
