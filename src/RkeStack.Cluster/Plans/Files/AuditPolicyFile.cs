using System.Text.Json;
using System.Text.Json.Nodes;

namespace RkeStack.Cluster.Plans.Files;

/// <summary>Content of <c>/etc/kubernetes/audit-policy.yaml</c>.</summary>
internal static class AuditPolicyFile
{
    public const string Path = "/etc/kubernetes/audit-policy.yaml";

    /// <summary>Renders the user's policy, or the one that records the metadata of every request.</summary>
    /// <param name="policy">A Policy of audit.k8s.io/v1 as JSON, or null.</param>
    public static string Render(JsonElement? policy)
    {
        var own = policy is { ValueKind: JsonValueKind.Object } given
            ? JsonObject.Create(given)!
            : new JsonObject
            {
                ["apiVersion"] = "audit.k8s.io/v1",
                ["kind"] = "Policy",
                ["rules"] = new JsonArray(new JsonObject { ["level"] = "Metadata" }),
            };
        return GoYaml.Write(Canonical(own));
    }

    // RKE reads the policy into Kubernetes' own type and writes that: what is empty disappears, the metadata's time appears.
    private static JsonObject Canonical(JsonObject policy)
    {
        var canonical = new JsonObject();
        foreach (var (key, value) in policy)
        {
            if (!IsEmpty(value) && !(key == "omitManagedFields" && value!.GetValueKind() == JsonValueKind.False))
            {
                canonical[key] = Pruned(value);
            }
        }

        var metadata = canonical["metadata"] as JsonObject ?? [];
        metadata["creationTimestamp"] ??= null;
        canonical["metadata"] = metadata.Parent is null ? metadata : metadata.DeepClone();
        canonical["rules"] ??= null;
        return canonical;
    }

    private static JsonNode? Pruned(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                var pruned = new JsonObject();
                foreach (var (key, value) in map)
                {
                    // A rule without level stays visible: the API server refuses it and says so.
                    if (key == "level" || !IsEmpty(value))
                    {
                        pruned[key] = Pruned(value);
                    }
                }

                return pruned;
            case JsonArray list:
                return new JsonArray([.. list.Select(Pruned)]);
            default:
                return node?.DeepClone();
        }
    }

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonArray list => list.Count == 0,
        JsonValue value => value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length == 0,
        _ => false,
    };
}
