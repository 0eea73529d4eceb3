using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Kubernetes.Nodes;

/// <summary>What a Node object says of its node.</summary>
public sealed record NodeState
{
    /// <summary>The Node's name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether its Ready condition is True.</summary>
    public required bool Ready { get; init; }

    /// <summary>Why it is not Ready, in the condition's own reason and message; empty when it is.</summary>
    public required string NotReadyCause { get; init; }

    /// <summary>When the kubelet last reported whether it is Ready, as the API writes it; empty when it never did.</summary>
    public required string ReportedAt { get; init; }

    /// <summary>Whether it bears the label of a control plane.</summary>
    public required bool IsControlPlane { get; init; }

    /// <summary>Whether it is cordoned.</summary>
    public required bool Unschedulable { get; init; }

    /// <summary>Its taints.</summary>
    public ImmutableArray<NodeTaint> Taints { get; init; } = [];

    /// <summary>The kubelet's version: <c>v1.32.6</c>.</summary>
    public required string KubeletVersion { get; init; }

    /// <summary>The whole object.</summary>
    public required JsonObject Live { get; init; }

    /// <summary>Reads a Node object.</summary>
    public static NodeState Of(JsonObject node)
    {
        var condition = node.Items("status", "conditions").FirstOrDefault(condition => condition.Text("type") == "Ready");
        var ready = condition.Text("status") == "True";
        return new NodeState
        {
            Name = node.Text("metadata", "name"),
            Ready = ready,
            NotReadyCause = ready ? "" : Cause(condition),
            ReportedAt = condition.Text("lastHeartbeatTime"),
            IsControlPlane = node.Strings("metadata", "labels").Any(label => label.Key == RkeNodeMarks.ControlPlaneLabel),
            Unschedulable = node.Flag("spec", "unschedulable"),
            Taints = [.. node.Items("spec", "taints").Select(TaintOf)],
            KubeletVersion = node.Text("status", "nodeInfo", "kubeletVersion"),
            Live = node,
        };
    }

    /// <summary>Reads one entry of a Node's <c>spec.taints</c>.</summary>
    internal static NodeTaint TaintOf(JsonObject taint) => new(taint.Text("key"), taint.Text("value"), taint.Text("effect"));

    private static string Cause(JsonObject? condition) => condition is null
        ? "the kubelet has not reported a state yet"
        : $"{condition.Text("reason")}: {condition.Text("message").ReplaceLineEndings(" ").Trim()}".Trim(':', ' ');
}
