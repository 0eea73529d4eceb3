namespace RkeStack.Cluster.Configuration;

/// <summary>The scheduler (<c>services.scheduler</c> of cluster.yml).</summary>
public sealed record SchedulerServiceConfig : ServiceConfig;
