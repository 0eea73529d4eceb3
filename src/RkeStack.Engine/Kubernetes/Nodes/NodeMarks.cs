using System.Collections.Immutable;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Kubernetes.Nodes;

/// <summary>What we put on a Node object; whatever else stands there is not ours.</summary>
public sealed record NodeMarks
{
    /// <summary>Nothing: what a Node had of ours before we first came, and what it keeps when we leave.</summary>
    public static NodeMarks None { get; } = new();

    /// <summary>Labels.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Annotations.</summary>
    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Taints.</summary>
    public ImmutableArray<NodeTaint> Taints { get; init; } = [];

    /// <summary>Whether they are those of a Node with a control plane.</summary>
    public bool IsControlPlane => Labels.ContainsKey(RkeNodeMarks.ControlPlaneLabel);

    /// <summary>What a Node has of these: each with the value that stands there, and without those that do not.</summary>
    /// <param name="node">The Node as it is.</param>
    public NodeMarks FoundOn(NodeState node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new NodeMarks
        {
            Labels = node.Live.Strings("metadata", "labels").Where(label => Labels.ContainsKey(label.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Annotations = node.Live.Strings("metadata", "annotations").Where(annotation => Annotations.ContainsKey(annotation.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Taints = [.. Taints.Select(taint => node.Taints.FirstOrDefault(found => (found.Key, found.Effect) == (taint.Key, taint.Effect))).OfType<NodeTaint>()],
        };
    }

    /// <summary>Says in what marks that were found are not these, one phrase each: <c>label zone is b and not a</c>.</summary>
    /// <param name="found">What <see cref="FoundOn"/> found of these.</param>
    public IEnumerable<string> Describe(NodeMarks found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var taints = found.Taints.ToImmutableDictionary(taint => $"{taint.Key}:{taint.Effect}", taint => taint.Value, StringComparer.Ordinal);
        return
        [
            .. Phrases("label", Labels, found.Labels),
            .. Phrases("annotation", Annotations, found.Annotations),
            .. Phrases("taint", Taints.Select(taint => KeyValuePair.Create($"{taint.Key}:{taint.Effect}", taint.Value)), taints),
        ];
    }

    private static IEnumerable<string> Phrases(string kind, IEnumerable<KeyValuePair<string, string>> wanted, IReadOnlyDictionary<string, string> found) =>
        from mark in wanted
        let value = found.GetValueOrDefault(mark.Key)
        where value != mark.Value
        select value is null ? $"{kind} {mark.Key} is gone" : $"{kind} {mark.Key} is {Shown(value)} and not {Shown(mark.Value)}";

    private static string Shown(string value) => value.Length == 0 ? "empty" : value;
}
