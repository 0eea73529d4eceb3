using System.Text.Json.Nodes;

namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>Names one object of a cluster.</summary>
/// <param name="ApiVersion"><c>v1</c>, <c>apps/v1</c>.</param>
/// <param name="Kind"><c>Deployment</c>.</param>
/// <param name="Namespace">Empty where the object has none, or the manifest does not say.</param>
/// <param name="Name">The object's name.</param>
public sealed record ObjectKey(string ApiVersion, string Kind, string Namespace, string Name)
{
    /// <summary>The API group; empty for the core group.</summary>
    public string Group => ApiVersion.Contains('/', StringComparison.Ordinal) ? ApiVersion[..ApiVersion.IndexOf('/', StringComparison.Ordinal)] : "";

    /// <summary>Whether both name one object, in whichever version of its API.</summary>
    public bool IsSameObject(ObjectKey other) =>
        (Group, Kind, Namespace, Name) == (other.Group, other.Kind, other.Namespace, other.Name);

    /// <summary>Reads the key off an object.</summary>
    public static ObjectKey Of(JsonObject manifest) => new(
        manifest.Text("apiVersion"), manifest.Text("kind"), manifest.Text("metadata", "namespace"), manifest.Text("metadata", "name"));

    /// <summary><c>Deployment kube-system/coredns</c>, as it stands in messages.</summary>
    public override string ToString() => Namespace.Length == 0 ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}";
}
