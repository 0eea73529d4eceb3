namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="SchedulerServiceConfig"/>.</summary>
internal static class SchedulerServiceKeys
{
    public static readonly ConfigSection<SchedulerServiceConfig> Section = new SectionBuilder<SchedulerServiceConfig>("services.scheduler", "The scheduler.", new SchedulerServiceConfig(), ChangeEffects.KubeScheduler)
        .ServiceKeys()
        .Build();
}
