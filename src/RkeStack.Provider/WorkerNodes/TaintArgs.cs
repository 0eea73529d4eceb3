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
    public static TaintArgs From(NodeTaint plan) =>
        new() { Key = plan.Key, Value = plan.Value.Length == 0 ? null : plan.Value, Effect = plan.Effect };

    /// <summary>The taint of the plan.</summary>
    public NodeTaint ToPlan() => new(Key, Value ?? "", Effect);
}
