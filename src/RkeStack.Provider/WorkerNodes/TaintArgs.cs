using RkeStack.Cluster.Plans;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.WorkerNodes;

[SchemaType("Taint")]
[Description("One taint of a Node.")]
internal sealed record TaintArgs
{
    [Description("Key.")]
    public required string Key { get; init; }

    [Description("Value.")]
    public string? Value { get; init; }

    [Description("`NoSchedule`, `PreferNoSchedule` or `NoExecute`.")]
    public required string Effect { get; init; }

    /// <summary>The arguments that say what a plan says.</summary>
    public static TaintArgs From(NodeTaint plan) => Of(plan.Key, plan.Value, plan.Effect);

    /// <summary>The arguments that say what stands on a Node.</summary>
    public static TaintArgs From(Engine.Kubernetes.Nodes.NodeTaint mark) => Of(mark.Key, mark.Value, mark.Effect);

    /// <summary>The taint as the engine puts it on a Node.</summary>
    public Engine.Kubernetes.Nodes.NodeTaint ToMark() => new(Key, Value ?? "", Effect);

    private static TaintArgs Of(string key, string value, string effect) => new() { Key = key, Value = value.Length == 0 ? null : value, Effect = effect };
}
