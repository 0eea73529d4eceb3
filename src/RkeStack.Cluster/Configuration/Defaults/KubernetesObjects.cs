using System.Text.Json;
using System.Text.Json.Nodes;

namespace RkeStack.Cluster.Configuration;

/// <summary>Kubernetes' own objects: what stands for one that is not written, and what RKE makes of one that is.</summary>
internal static class KubernetesObjects
{
    /// <summary>The policy of an audit log that names none: everything at level Metadata.</summary>
    public static JsonElement DefaultAuditPolicy { get; } =
        JsonElement.Parse("""{"kind":"Policy","apiVersion":"audit.k8s.io/v1","rules":[{"level":"Metadata"}]}""");

    /// <summary>The limit of an event rate limit that names none.</summary>
    public static JsonElement DefaultEventRateLimit { get; } = JsonElement.Parse(
        """{"kind":"Configuration","apiVersion":"eventratelimit.admission.k8s.io/v1alpha1","limits":[{"type":"Server","qps":5000,"burst":20000}]}""");

    /// <summary>An audit policy with the metadata that its type always shows.</summary>
    public static JsonElement? AuditPolicy(JsonElement? written)
    {
        if (written is not { ValueKind: JsonValueKind.Object } policy)
        {
            return written;
        }

        var held = JsonObject.Create(policy)!.DeepClone().AsObject();
        var metadata = held["metadata"] as JsonObject ?? [];
        metadata["creationTimestamp"] = null;
        held["metadata"] = metadata;
        return ToElement(held);
    }

    /// <summary>A configuration of the plugin EventRateLimit that is off: RKE reads neither what kind of object it is nor the caches' sizes.</summary>
    public static JsonElement UnusedEventRateLimit(JsonElement written)
    {
        var held = JsonObject.Create(written)!.DeepClone().AsObject();
        held.Remove("kind");
        held.Remove("apiVersion");
        foreach (var limit in held["limits"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            limit.Remove("cacheSize");
        }

        return ToElement(held);
    }

    private static JsonElement ToElement(JsonNode node) => JsonElement.Parse(node.ToJsonString());
}
