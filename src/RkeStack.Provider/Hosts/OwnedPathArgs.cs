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
    public required string Removal { get; init; }

    /// <summary>Whether <see cref="Removal"/> is one of the three; not known yet, it is.</summary>
    public bool HasRemoval() => Removal is null || Enum.GetNames<OwnedPathRemoval>().Contains(Removal);

    /// <summary>The arguments that say what a plan says.</summary>
    public static OwnedPathArgs From(OwnedPath plan) => new() { Path = plan.Path, Removal = plan.Removal.ToString() };

    /// <summary>The path of the plan.</summary>
    public OwnedPath ToPlan() => new(Path, Enum.Parse<OwnedPathRemoval>(Removal));
}
