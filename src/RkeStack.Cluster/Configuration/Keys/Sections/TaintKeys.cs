namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="TaintConfig"/>.</summary>
internal static class TaintKeys
{
    public static readonly ConfigSection<TaintConfig> Section = new SectionBuilder<TaintConfig>("nodes[].taints[]", "A taint of a Kubernetes node.", new TaintConfig(), ChangeEffects.NodeObject)
        .Text("key", "key", s => s.Key, (s, v) => s with { Key = v }, "Name of the taint.", new() { Required = true })
        .Text("value", "value", s => s.Value, (s, v) => s with { Value = v }, "Value of the taint.")
        .Text("effect", "effect", s => s.Effect, (s, v) => s with { Effect = v },
            "What happens to pods that do not tolerate the taint.",
            new() { Required = true, Allowed = ["NoSchedule", "PreferNoSchedule", "NoExecute"] })
        .Text("timeAdded", "timeAdded", s => s.TimeAdded, (s, v) => s with { TimeAdded = v },
            "Kubernetes notes itself when a taint is put on.", new() { NoEffect = true })
        .Build();
}
