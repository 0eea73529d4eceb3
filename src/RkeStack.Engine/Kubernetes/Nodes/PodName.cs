using System.Text.Json.Nodes;

namespace RkeStack.Engine.Kubernetes.Nodes;

/// <summary>A pod of a node, by namespace and name.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
public sealed record PodName(string Namespace, string Name)
{
    /// <summary>Reads it off a pod.</summary>
    public static PodName Of(JsonObject pod) => new(pod.Text("metadata", "namespace"), pod.Text("metadata", "name"));

    /// <summary><c>namespace/name</c>.</summary>
    public override string ToString() => $"{Namespace}/{Name}";
}
