using RkeStack.Cluster.Plans;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Functions;

[SchemaType("TakenPort")]
[Description("A port of a cluster's components that something on a host listens on.")]
internal sealed record HostPortResult
{
    [Description("Port number.")]
    public required int Number { get; init; }

    [Description("`tcp` or `udp`.")]
    public required string Protocol { get; init; }

    [Description("The component that needs the port.")]
    public required string Component { get; init; }

    /// <summary>The result that says what a port is used for.</summary>
    public static HostPortResult From(PortUse use) => new() { Number = use.Port, Protocol = use.Protocol, Component = use.Component };
}
