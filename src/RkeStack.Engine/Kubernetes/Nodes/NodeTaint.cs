using System.Text.Json.Nodes;

namespace RkeStack.Engine.Kubernetes.Nodes;

/// <summary>A taint of a Node; key and effect together identify it.</summary>
/// <param name="Key">Taint key.</param>
/// <param name="Value">Value; empty for none.</param>
/// <param name="Effect"><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>.</param>
public sealed record NodeTaint(string Key, string Value, string Effect)
{
    /// <summary>Reads one entry of a Node's <c>spec.taints</c>.</summary>
    internal static NodeTaint Of(JsonObject taint) => new(taint.Text("key"), taint.Text("value"), taint.Text("effect"));
}
