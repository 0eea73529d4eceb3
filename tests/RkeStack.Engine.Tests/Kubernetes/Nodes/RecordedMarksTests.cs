using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Kubernetes.Nodes;
using Xunit;

namespace RkeStack.Engine.Tests.Kubernetes.Nodes;

public class RecordedMarksTests
{
    private static readonly NodeMarks Marks = new()
    {
        Labels = ImmutableSortedDictionary<string, string>.Empty.Add("zone", "a"),
        Annotations = ImmutableSortedDictionary<string, string>.Empty.Add("note", "b"),
        Taints = [new NodeTaint("gpu", "x", "NoSchedule")],
    };

    [Fact]
    public void What_is_noted_on_a_node_is_found_again()
    {
        var note = Marks.WithNote().Annotations[RecordedMarks.Annotation];
        Assert.Equal("""{"labels":["zone"],"annotations":["note"],"taints":["gpu:NoSchedule"]}""", note);
        var found = NodeMarks.None.WithNoted(Node(note));
        Assert.Equal(["zone"], found.Labels.Keys);
        Assert.Equal(["note", RecordedMarks.Annotation], found.Annotations.Keys);
        Assert.Equal([new NodeTaint("gpu", "", "NoSchedule")], found.Taints);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("""{"labels":[7,null],"taints":"gpu"}""")]
    public void A_note_that_somebody_wrote_over_names_nothing_but_itself(string note)
    {
        var found = Marks.WithNoted(Node(note));
        Assert.Equal(Marks.Labels, found.Labels);
        Assert.Equal(["note", RecordedMarks.Annotation], found.Annotations.Keys);
        Assert.Equal(Marks.Taints, found.Taints);
    }

    [Fact]
    public void Where_nothing_is_noted_nothing_is_added()
    {
        Assert.Equal(NodeMarks.None, NodeMarks.None.WithNote());
        Assert.Equal(Marks, Marks.WithNoted(new JsonObject()));
    }

    private static JsonObject Node(string note) =>
        new() { ["metadata"] = new JsonObject { ["annotations"] = new JsonObject { [RecordedMarks.Annotation] = note } } };
}
