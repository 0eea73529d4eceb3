using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Kubernetes.Nodes;

/// <summary>Decides how a Node's marks change: what was ours and no longer is goes, what is ours comes, the rest stays.</summary>
public static class NodePatch
{
    /// <summary>Makes the merge patch of a Node.</summary>
    /// <param name="node">The Node as it is.</param>
    /// <param name="previous">What we put there before; the role labels and taints count as ours in any case.</param>
    /// <param name="wanted">What we want there.</param>
    /// <returns>
    /// The patch, or null when nothing has to change. A patch of taints carries the Node's resourceVersion, since it
    /// replaces the whole list: the API answers 409 when somebody else changed the Node meanwhile.
    /// </returns>
    public static JsonObject? Between(JsonObject node, NodeMarks previous, NodeMarks wanted)
    {
        var labels = Map(node.Strings("metadata", "labels"), previous.Labels.Keys.Concat(RkeNodeMarks.RoleLabels), wanted.Labels);
        var annotations = Map(node.Strings("metadata", "annotations"), previous.Annotations.Keys, wanted.Annotations);
        var taints = Taints(node, previous.Taints, wanted.Taints);
        if (labels.Count == 0 && annotations.Count == 0 && taints is null)
        {
            return null;
        }

        var metadata = new JsonObject();
        var patch = new JsonObject { ["metadata"] = metadata };
        if (labels.Count > 0)
        {
            metadata["labels"] = labels;
        }

        if (annotations.Count > 0)
        {
            metadata["annotations"] = annotations;
        }

        if (taints is not null)
        {
            metadata["resourceVersion"] = node.Text("metadata", "resourceVersion");
            patch["spec"] = new JsonObject { ["taints"] = taints };
        }

        return patch;
    }

    private static JsonObject Map(
        IEnumerable<KeyValuePair<string, string>> live, IEnumerable<string> ours, ImmutableSortedDictionary<string, string> wanted)
    {
        var present = live.ToDictionary(StringComparer.Ordinal);
        var patch = new JsonObject();
        foreach (var key in ours.Where(key => present.ContainsKey(key) && !wanted.ContainsKey(key)))
        {
            patch[key] = null;
        }

        foreach (var (key, value) in wanted.Where(entry => !present.TryGetValue(entry.Key, out var value) || value != entry.Value))
        {
            patch[key] = value;
        }

        return patch;
    }

    private static JsonArray? Taints(JsonObject node, ImmutableArray<NodeTaint> previous, ImmutableArray<NodeTaint> wanted)
    {
        var live = node.Items("spec", "taints").ToList();
        var ours = previous.Concat(RkeNodeMarks.RoleTaints).Concat(wanted).Select(taint => (taint.Key, taint.Effect)).ToHashSet();
        var kept = live.Where(taint => !ours.Contains((taint.Text("key"), taint.Text("effect"))) || wanted.Contains(NodeState.TaintOf(taint))).ToList();
        var missing = wanted.Except(kept.Select(NodeState.TaintOf)).ToList();
        return kept.Count == live.Count && missing.Count == 0
            ? null
            : [.. kept.Select(taint => taint.DeepClone()), .. missing.Select(Write)];
    }

    private static JsonNode Write(NodeTaint taint)
    {
        var json = new JsonObject { ["key"] = taint.Key, ["effect"] = taint.Effect };
        if (taint.Value.Length > 0)
        {
            json["value"] = taint.Value;
        }

        return json;
    }
}
