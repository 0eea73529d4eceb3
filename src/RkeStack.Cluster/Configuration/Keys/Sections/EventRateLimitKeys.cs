using RkeStack.Cluster.Configuration.Shapes;

namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="EventRateLimitConfig"/>.</summary>
internal static class EventRateLimitKeys
{
    public static readonly ConfigSection<EventRateLimitConfig> Section = new SectionBuilder<EventRateLimitConfig>("services.kube-api.event_rate_limit", "Limit on events, by the admission plugin EventRateLimit.", new EventRateLimitConfig(), ChangeEffects.KubeApiServer)
        .Flag("enabled", "enabled", s => s.Enabled, (s, v) => s with { Enabled = v },
            "Whether the plugin is on.", new() { Default = "false" })
        .KubernetesObject("configuration", "configuration", KubernetesShapes.EventRateLimit, s => s.Configuration, (s, v) => s with { Configuration = v },
            "Kubernetes' own Configuration object of the plugin.", new() { DefaultNote = "5000 events a second for the whole server, 20000 at once" })
        .Build();
}
