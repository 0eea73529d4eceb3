namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="TolerationConfig"/>.</summary>
internal static class TolerationKeys
{
    public static readonly ConfigSection<TolerationConfig> Section = new SectionBuilder<TolerationConfig>("tolerations[]", "A toleration of the pods of an add-on.", new TolerationConfig())
        .Text("key", "key", s => s.Key, (s, v) => s with { Key = v }, "Name of the taint.")
        .Text("operator", "operator", s => s.Operator, (s, v) => s with { Operator = v }, "Equal when key and value must match, Exists when the key is enough.", new() { Default = "Equal", Allowed = ["Equal", "Exists"] })
        .Text("value", "value", s => s.Value, (s, v) => s with { Value = v }, "Value of the taint.")
        .Text("effect", "effect", s => s.Effect, (s, v) => s with { Effect = v }, "Effect of the taint; empty stands for all.",
            new() { Allowed = ["NoSchedule", "PreferNoSchedule", "NoExecute"] })
        .Number("tolerationseconds", "tolerationSeconds", s => s.TolerationSeconds, (s, v) => s with { TolerationSeconds = v },
            "Seconds that a NoExecute taint is borne.")
        .Obsolete("tolerationSeconds", "is Kubernetes' spelling, which RKE leaves out without a word", "Write tolerationseconds.")
        .Build();
}
