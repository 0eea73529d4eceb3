using static RkeStack.Cluster.Configuration.ConfigDefaults;

namespace RkeStack.Cluster.Configuration;

/// <summary>Defaults of the add-ons: <c>dns</c>, <c>ingress</c>, <c>monitoring</c>.</summary>
internal static class AddonDefaults
{
    private const string Rolling = "RollingUpdate";
    private static readonly IntOrText OnePod = new(1);
    private static readonly IntOrText NoPod = new(0);
    private static readonly IntOrText Quarter = new("25%");
    private static readonly IntOrText Tenth = new("10%");

    public static DnsConfig Apply(DnsConfig? written)
    {
        var dns = written ?? new DnsConfig();
        var provider = Or(dns.Provider, "coredns");
        return dns with
        {
            Provider = provider,
            UpdateStrategy = ApplyToDns(dns.UpdateStrategy, provider),
            LinearAutoscalerParams = dns.LinearAutoscalerParams ?? new LinearAutoscalerConfig
            {
                CoresPerReplica = 128,
                NodesPerReplica = 4,
                Min = 1,
                PreventSinglePointFailure = true,
            },
        };
    }

    public static IngressConfig Apply(IngressConfig ingress, bool isFrom121) => ingress with
    {
        Provider = Or(ingress.Provider, "nginx"),
        UpdateStrategy = ApplyToDaemonSet(ingress.UpdateStrategy),
        NetworkMode = Or(ingress.NetworkMode, isFrom121 ? "hostPort" : "hostNetwork"),
        HttpPort = Or(ingress.HttpPort, 80),
        HttpsPort = Or(ingress.HttpsPort, 443),
        DefaultBackend = ingress.DefaultBackend ?? !isFrom121,
        DefaultIngressClass = ingress.DefaultIngressClass ?? true,
    };

    public static MonitoringConfig Apply(MonitoringConfig monitoring) => monitoring with
    {
        Provider = Or(monitoring.Provider, "metrics-server"),
        UpdateStrategy = ApplyToDeployment(monitoring.UpdateStrategy),
        Replicas = monitoring.Replicas ?? 1,
    };

    /// <summary>A strategy of one's own is kept whole or not at all: without a number of pods the default takes its place.</summary>
    public static UpdateStrategyConfig ApplyToDaemonSet(UpdateStrategyConfig? strategy) => strategy switch
    {
        { Strategy: not Rolling } => strategy,
        { RollingUpdate.MaxUnavailable: not null } => strategy,
        _ => Strategy(OnePod, null),
    };

    private static UpdateStrategyConfig ApplyToDeployment(UpdateStrategyConfig? strategy) => strategy switch
    {
        { Strategy: not Rolling } => strategy,
        { RollingUpdate: { } rolling } => strategy with
        {
            RollingUpdate = new RollingUpdateConfig
            {
                MaxUnavailable = rolling.MaxUnavailable ?? Quarter,
                MaxSurge = rolling.MaxSurge ?? Quarter,
            },
        },
        _ => Strategy(Quarter, Quarter),
    };

    private static UpdateStrategyConfig? ApplyToDns(UpdateStrategyConfig? strategy, string provider)
    {
        if (strategy is { Strategy: not (Rolling or "") })
        {
            return strategy;
        }

        return (provider, strategy?.RollingUpdate) switch
        {
            ("coredns", null) => Strategy(OnePod, NoPod),
            ("coredns", { } rolling) => strategy! with { RollingUpdate = rolling with { MaxUnavailable = rolling.MaxUnavailable ?? OnePod } },
            ("kube-dns", null) => Strategy(NoPod, Tenth),
            ("kube-dns", { } rolling) => strategy! with { RollingUpdate = rolling with { MaxSurge = rolling.MaxSurge ?? Tenth } },
            _ => strategy,
        };
    }

    private static UpdateStrategyConfig Strategy(IntOrText maxUnavailable, IntOrText? maxSurge) => new()
    {
        Strategy = Rolling,
        RollingUpdate = new RollingUpdateConfig { MaxUnavailable = maxUnavailable, MaxSurge = maxSurge },
    };
}
