using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>The order in which objects are applied, so that what others need is there before them; removal goes the other way.</summary>
public static class ApplyOrder
{
    private static readonly ImmutableArray<string> First =
    [
        "Namespace", "CustomResourceDefinition", "PriorityClass", "StorageClass", "ResourceQuota", "LimitRange", "NetworkPolicy",
        "ServiceAccount", "Secret", "ConfigMap", "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding", "PersistentVolume",
        "PersistentVolumeClaim", "Service",
    ];

    // These route requests of the API itself to pods, so the pods come first.
    private static readonly ImmutableArray<string> Last =
        ["APIService", "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"];

    /// <summary>Takes lists apart and sorts the objects; those of one rank keep the manifest's order.</summary>
    public static ImmutableArray<JsonObject> Sort(IEnumerable<JsonObject> objects) => [.. objects.SelectMany(TakeApart).OrderBy(Rank)];

    private static IEnumerable<JsonObject> TakeApart(JsonObject manifest) =>
        manifest.Text("kind").EndsWith("List", StringComparison.Ordinal) && manifest["items"] is JsonArray
            ? manifest.Items("items").SelectMany(TakeApart)
            : [manifest];

    private static int Rank(JsonObject manifest)
    {
        var kind = manifest.Text("kind");
        var first = First.IndexOf(kind);
        return first >= 0 ? first : First.Length + 1 + Last.IndexOf(kind);
    }
}
