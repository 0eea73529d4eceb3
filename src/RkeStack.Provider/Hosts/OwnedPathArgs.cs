using RkeStack.Cluster.Plans;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Hosts;

[SchemaType("OwnedPath")]
[Description("A directory that the cluster makes on a host.")]
internal sealed record OwnedPathArgs
{
    [Description("Absolute path.")]
    public required string Path { get; init; }

    [Description("`Whole`: goes with all that is in it. `IfEmpty`: goes only when it is empty. `Keep`: stays and is named.")]
    public required OwnedPathRemoval Removal { get; init; }

    /// <summary>The arguments that say what a plan says.</summary>
    public static OwnedPathArgs From(OwnedPath plan) => new() { Path = plan.Path, Removal = plan.Removal };

    /// <summary>The path of the plan.</summary>
    public OwnedPath ToPlan() => new(Path, Removal);
}
