using RkeStack.Engine.Docker;
using RkeStack.Engine.Nodes;
using Xunit;

namespace RkeStack.Engine.Tests.Nodes;

public class NodeContainersTests
{
    /// <summary>Each container of a role: as planned, the same but stopped, other than planned, or gone.</summary>
    [Theory]
    [InlineData("same same", false)]
    [InlineData("gone gone", false)]
    [InlineData("same gone", false)]
    [InlineData("same stopped", false)]
    [InlineData("same other", true)]
    [InlineData("other gone", true)]
    public void A_node_waits_for_its_turn_where_a_container_is_replaced_whatever_else_is_missing(string containers, bool waits) =>
        Assert.Equal(waits, NodeContainers.WouldReplace(containers.Split(' ').Select(Found)));

    private static ContainerState? Found(string container) => container switch
    {
        "gone" => null,
        "same" => new ContainerState([], IsStopped: false),
        "stopped" => new ContainerState([], IsStopped: true),
        _ => new ContainerState(["--v: 2 -> 4"], IsStopped: false),
    };
}
