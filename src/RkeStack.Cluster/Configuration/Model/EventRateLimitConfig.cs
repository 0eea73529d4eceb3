using System.Text.Json;

namespace RkeStack.Cluster.Configuration;

/// <summary>Limit on events, by the admission plugin EventRateLimit (<c>services.kube-api.event_rate_limit</c> of cluster.yml).</summary>
public sealed record EventRateLimitConfig
{
    /// <summary><c>enabled</c>: Whether the plugin is on. Default: false.</summary>
    public bool Enabled { get; init; }

    /// <summary>
    /// <c>configuration</c>: Kubernetes' own Configuration object of the plugin. Default: Server, 5000 a second, bursts of
    /// 20000.
    /// </summary>
    public JsonElement? Configuration { get; init; }
}
