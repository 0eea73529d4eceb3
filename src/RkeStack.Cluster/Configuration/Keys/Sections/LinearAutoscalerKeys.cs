namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="LinearAutoscalerConfig"/>.</summary>
internal static class LinearAutoscalerKeys
{
    public static readonly ConfigSection<LinearAutoscalerConfig> Section = new SectionBuilder<LinearAutoscalerConfig>("dns.linear_autoscaler_params", "How many DNS pods there are for a cluster's size.", new LinearAutoscalerConfig(), ChangeEffects.DnsAddon)
        .Decimal("cores_per_replica", "coresPerReplica", s => s.CoresPerReplica, (s, v) => s with { CoresPerReplica = v },
            "Processor cores for each pod.", new() { Default = "128" })
        .Decimal("nodes_per_replica", "nodesPerReplica", s => s.NodesPerReplica, (s, v) => s with { NodesPerReplica = v },
            "Nodes for each pod.", new() { Default = "4" })
        .Number("min", "min", s => s.Min, (s, v) => s with { Min = v }, "Fewest pods.", new() { Default = "1" })
        .Number("max", "max", s => s.Max, (s, v) => s with { Max = v }, "Most pods; 0 for no limit.", new() { Default = "0" })
        .Flag("prevent_single_point_failure", "preventSinglePointFailure", s => s.PreventSinglePointFailure, (s, v) => s with { PreventSinglePointFailure = v },
            "Whether there are two pods as soon as there are two nodes.", new() { Default = "true" })
        .Build();
}
