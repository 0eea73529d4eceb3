namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="MonitoringConfig"/>.</summary>
internal static class MonitoringKeys
{
    public static readonly ConfigSection<MonitoringConfig> Section = new SectionBuilder<MonitoringConfig>("monitoring", "The metrics add-on.", new MonitoringConfig(), ChangeEffects.MetricsAddon)
        .Text("provider", "provider", s => s.Provider, (s, v) => s with { Provider = v },
            "Add-on that serves resource metrics; none leaves out kubectl top and autoscaling by load.", new() { Default = "metrics-server", Allowed = ["metrics-server", "none"] })
        .TextMap("options", "options", s => s.Options, (s, v) => s with { Options = v }, "Flags of metrics-server, without their dashes.")
        .TextMap("node_selector", "nodeSelector", s => s.NodeSelector, (s, v) => s with { NodeSelector = v },
            "Labels of the nodes that metrics-server runs on.")
        .OptionalSection("update_strategy", "updateStrategy", UpdateStrategyKeys.Section, s => s.UpdateStrategy, (s, v) => s with { UpdateStrategy = v },
            "How the Deployment is updated.", new() { DefaultNote = "RollingUpdate with 25% unavailable and 25% beyond the wanted number" })
        .Number("replicas", "replicas", s => s.Replicas, (s, v) => s with { Replicas = v },
            "Number of metrics-server pods.", new() { Default = "1" })
        .SectionList("tolerations", "tolerations", TolerationKeys.Section, s => s.Tolerations, (s, v) => s with { Tolerations = v },
            "Tolerations of metrics-server.")
        .Text("metrics_server_priority_class_name", "metricsServerPriorityClassName", s => s.MetricsServerPriorityClassName, (s, v) => s with { MetricsServerPriorityClassName = v },
            "Priority class of metrics-server.")
        .Build();
}
