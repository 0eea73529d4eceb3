using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RkeStack.Engine.Kubernetes.Nodes;
using RkeStack.Provider.Common;
using RkeStack.Provider.Nodes;
using RkeStack.Provider.WorkerNodes;
using Xunit;

namespace RkeStack.Provider.Tests.Nodes;

/// <summary>What a refresh makes of what it found of a Node.</summary>
public class NodeMarkDriftTests
{
    private static readonly CredentialsArgs Admin = new() { CaCertificate = "ca", ClientCertificate = "certificate", ClientKey = "key" };

    private static readonly WorkerNodeInputs Stored = new()
    {
        Connection = new ConnectionArgs { Host = "192.0.2.1", User = "rke" },
        Containers = ImmutableSortedDictionary<string, ContainerArgs>.Empty,
        Files = ImmutableSortedDictionary<string, FileArgs>.Empty,
        ToolsImage = "tools:1",
        NodeName = "a",
        Labels = Texts(("node-role.kubernetes.io/worker", "true"), ("zone", "a")),
        Annotations = Texts(("rke.cattle.io/internal-ip", "192.0.2.1")),
        Taints = [new TaintArgs { Key = "gpu", Effect = "NoSchedule" }, new TaintArgs { Key = "disk", Value = "slow", Effect = "NoExecute" }],
        Api = new ApiArgs { Hosts = [], Credentials = Admin },
    };

    [Theory]
    [InlineData("""{"node-role.kubernetes.io/worker":"true","zone":"a","foreign":"x"}""", """{"rke.cattle.io/internal-ip":"192.0.2.1"}""", "gpu::NoSchedule disk:slow:NoExecute foreign::NoSchedule", "")]
    [InlineData("""{"node-role.kubernetes.io/worker":"true"}""", """{"rke.cattle.io/internal-ip":"192.0.2.1"}""", "disk:slow:NoExecute gpu::NoSchedule", "label zone is gone")]
    [InlineData("""{"node-role.kubernetes.io/worker":"true","zone":"b"}""", "{}", "gpu::NoSchedule disk:slow:NoExecute", "label zone is b and not a; annotation rke.cattle.io/internal-ip is gone")]
    [InlineData("""{"node-role.kubernetes.io/worker":"true","zone":"a"}""", """{"rke.cattle.io/internal-ip":""}""", "gpu:x:NoSchedule disk:slow:NoSchedule", "annotation rke.cattle.io/internal-ip is empty and not 192.0.2.1; taint gpu:NoSchedule is x and not empty; taint disk:NoExecute is gone")]
    public void What_is_ours_and_not_as_it_must_be_is_said_and_recorded_as_it_is(string labels, string annotations, string taints, string expected)
    {
        var said = new List<string>();
        var found = NodeMarkDrift.Of(Stored, Node(labels, annotations, taints), said.Add);
        Assert.Equal(expected, string.Join("; ", said.Select(text => text["node a: ".Length..])));
        if (expected.Length == 0)
        {
            Assert.Equal((Stored.Labels, Stored.Annotations), (found.Labels, found.Annotations), Same);
            Assert.Equal(Stored.Taints, found.Taints);
            return;
        }

        // What was recorded is what stands there: looked at once more, nothing differs from it.
        said.Clear();
        NodeMarkDrift.Of(found, Node(labels, annotations, taints), said.Add);
        Assert.Empty(said);
        Assert.NotEqual((Stored.Labels, Stored.Annotations), (found.Labels, found.Annotations), Same);
    }

    [Fact]
    public void A_node_that_is_gone_bears_nothing_of_ours()
    {
        var said = new List<string>();
        var found = NodeMarkDrift.Of(Stored, node: null, said.Add);
        Assert.Equal(["node a is gone"], said);
        Assert.Equal((0, 0, 0), (found.Labels.Count, found.Annotations.Count, found.Taints.Length));
    }

    private static bool Same(
        (ImmutableSortedDictionary<string, string> Labels, ImmutableSortedDictionary<string, string> Annotations) one,
        (ImmutableSortedDictionary<string, string> Labels, ImmutableSortedDictionary<string, string> Annotations) other) =>
        one.Labels.SequenceEqual(other.Labels) && one.Annotations.SequenceEqual(other.Annotations);

    private static ImmutableSortedDictionary<string, string> Texts(params IEnumerable<(string Key, string Value)> texts) =>
        texts.ToImmutableSortedDictionary(text => text.Key, text => text.Value, StringComparer.Ordinal);

    private static NodeState Node(string labels, string annotations, string taints) => NodeState.Of(new JsonObject
    {
        ["metadata"] = new JsonObject { ["name"] = "a", ["labels"] = JsonNode.Parse(labels), ["annotations"] = JsonNode.Parse(annotations) },
        ["spec"] = new JsonObject
        {
            ["taints"] = new JsonArray([.. taints.Split(' ').Select(taint => taint.Split(':')).Select(taint => new JsonObject { ["key"] = taint[0], ["value"] = taint[1], ["effect"] = taint[2] })]),
        },
    });
}
