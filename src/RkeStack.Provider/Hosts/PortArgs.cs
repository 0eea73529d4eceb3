using RkeStack.Cluster.Plans;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Hosts;

[SchemaType("Port")]
[Description("A port that a component of the cluster listens on.")]
internal sealed record PortArgs
{
    [Description("Port number.")]
    public required int Number { get; init; }

    [Description("`tcp` or `udp`.")]
    public required string Protocol { get; init; }

    [Description("Who listens.")]
    public required string Component { get; init; }

    /// <summary>The arguments that say what a plan says.</summary>
    public static PortArgs From(PortUse plan) => new() { Number = plan.Port, Protocol = plan.Protocol, Component = plan.Component };

    /// <summary>The port of the plan.</summary>
    public PortUse ToPlan() => new(Number, Protocol, Component);
}
