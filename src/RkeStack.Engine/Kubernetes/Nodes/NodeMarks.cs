using System.Collections.Immutable;

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
}
