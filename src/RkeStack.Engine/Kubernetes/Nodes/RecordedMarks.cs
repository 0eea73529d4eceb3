using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Kubernetes.Nodes;

/// <summary>
/// Which marks of a Node are ours, noted on the Node itself: a run that failed after it put them there leaves no other record, and what the user
/// then takes back must still go.
/// </summary>
internal static class RecordedMarks
{
    /// <summary>The annotation: a JSON object with the keys of labels and annotations, and taints as <c>key:effect</c>.</summary>
    public const string Annotation = "rkestack.io/marks";

    /// <summary>Marks with the note of what they are; nothing notes nothing.</summary>
    public static NodeMarks WithNote(this NodeMarks marks) => marks == NodeMarks.None
        ? marks
        : marks with { Annotations = marks.Annotations.SetItem(Annotation, Note(marks)) };

    /// <summary>Marks with those that a Node's note names.</summary>
    public static NodeMarks WithNoted(this NodeMarks marks, JsonObject node)
    {
        var text = node.Text("metadata", "annotations", Annotation);
        return text.Length == 0 ? marks : Read(text) is { } noted ? Both(marks, noted) : Both(marks, NodeMarks.None);
    }

    private static NodeMarks Both(NodeMarks marks, NodeMarks noted) => new()
    {
        Labels = noted.Labels.SetItems(marks.Labels),
        Annotations = noted.Annotations.SetItems(marks.Annotations).SetItem(Annotation, ""),
        Taints = [.. marks.Taints, .. noted.Taints],
    };

    private static string Note(NodeMarks marks) => new JsonObject
    {
        ["labels"] = Texts(marks.Labels.Keys),
        ["annotations"] = Texts(marks.Annotations.Keys),
        ["taints"] = Texts(marks.Taints.Select(taint => $"{taint.Key}:{taint.Effect}").Order(StringComparer.Ordinal)),
    }.ToJsonString();

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)text)];

    // Null for what is no note of ours, written over by somebody.
    private static NodeMarks? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject note
                ? new NodeMarks
                {
                    Labels = Keys(note, "labels"),
                    Annotations = Keys(note, "annotations"),
                    Taints = [.. Entries(note, "taints").Select(taint => taint.Split(':')).Where(taint => taint.Length == 2).Select(taint => new NodeTaint(taint[0], "", taint[1]))],
                }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ImmutableSortedDictionary<string, string> Keys(JsonObject note, string name) =>
        Entries(note, name).Distinct(StringComparer.Ordinal).ToImmutableSortedDictionary(key => key, _ => "", StringComparer.Ordinal);

    private static IEnumerable<string> Entries(JsonObject note, string name) =>
        note.At(name) is JsonArray list ? list.Select(entry => entry is JsonValue value && value.TryGetValue<string>(out var text) ? text : "").Where(text => text.Length > 0) : [];
}
