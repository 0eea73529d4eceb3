using System.Text.Json.Nodes;

namespace RkeStack.Cluster.Addons;

/// <summary>One Kubernetes object of a manifest.</summary>
/// <param name="ApiVersion">Group and version: <c>v1</c>, <c>apps/v1</c>.</param>
/// <param name="Kind">Kind: <c>Deployment</c>.</param>
/// <param name="Namespace">Namespace as written; empty where none is, also for kinds that have none.</param>
/// <param name="Name">Name.</param>
/// <param name="Body">The whole object. Not to be changed: clone it first.</param>
public sealed record KubernetesManifestObject(string ApiVersion, string Kind, string Namespace, string Name, JsonObject Body)
{
    /// <summary>What the object is known by, whatever its version.</summary>
    public KubernetesObjectKey Key => new(ApiVersion.Split('/') is [var group, _] ? group : "", Kind, Namespace, Name);

    /// <summary>Kind and name only: a Secret's body is not for logs.</summary>
    public override string ToString() => Key.ToString();
}
