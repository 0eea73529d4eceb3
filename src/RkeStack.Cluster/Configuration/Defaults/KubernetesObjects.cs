using System.Text.Json;
using System.Text.Json.Nodes;

namespace RkeStack.Cluster.Configuration;

/// <summary>
/// Kubernetes' own objects in the form in which RKE holds them: what their types do not know is dropped, what is empty is
/// left out, and what their types always show is there.
/// </summary>
internal static class KubernetesObjects
{
    private static readonly string[] RuleFields =
        ["users", "userGroups", "verbs", "resources", "namespaces", "nonResourceURLs", "omitStages"];

    /// <summary>The policy of an audit log that names none: everything at level Metadata.</summary>
    public static JsonElement DefaultAuditPolicy { get; } =
        JsonElement.Parse("""{"kind":"Policy","apiVersion":"audit.k8s.io/v1","rules":[{"level":"Metadata"}]}""");

    /// <summary>The limit of an event rate limit that names none.</summary>
    public static JsonElement DefaultEventRateLimit { get; } = JsonElement.Parse(
        """{"kind":"Configuration","apiVersion":"eventratelimit.admission.k8s.io/v1alpha1","limits":[{"type":"Server","qps":5000,"burst":20000}]}""");

    /// <summary>An audit policy as RKE holds it.</summary>
    public static JsonElement? AuditPolicy(JsonElement? written)
    {
        if (written is not { ValueKind: JsonValueKind.Object } policy)
        {
            return written;
        }

        var metadata = new JsonObject();
        foreach (var field in Fields(policy, "metadata"))
        {
            metadata[field.Name] = Copy(field.Value);
        }

        metadata["creationTimestamp"] = null;
        var held = new JsonObject();
        Take(policy, held, "kind", "apiVersion");
        held["metadata"] = metadata;
        held["rules"] = new JsonArray([.. Items(policy, "rules").Select(AuditRule)]);
        Take(policy, held, "omitStages", "omitManagedFields");
        return ToElement(held);
    }

    /// <summary>A configuration of the plugin EventRateLimit as RKE holds it.</summary>
    public static JsonElement EventRateLimit(JsonElement written)
    {
        var held = new JsonObject();
        Take(written, held, "kind", "apiVersion");
        held["limits"] = new JsonArray([.. Items(written, "limits").Select(limit =>
        {
            var one = new JsonObject { ["type"] = "", ["qps"] = 0, ["burst"] = 0 };
            Take(limit, one, "type", "qps", "burst", "cacheSize");
            return (JsonNode)one;
        })]);
        return ToElement(held);
    }

    /// <summary>An admission configuration as RKE holds it.</summary>
    public static JsonElement? Admission(JsonElement? written)
    {
        if (written is not { ValueKind: JsonValueKind.Object } admission)
        {
            return written;
        }

        var held = new JsonObject();
        Take(admission, held, "kind", "apiVersion");
        held["plugins"] = new JsonArray([.. Items(admission, "plugins").Select(plugin =>
        {
            var one = new JsonObject { ["name"] = "", ["path"] = "", ["configuration"] = null };
            Take(plugin, one, "name", "path", "configuration");
            return (JsonNode)one;
        })]);
        return ToElement(held);
    }

    private static JsonNode AuditRule(JsonElement rule)
    {
        var held = new JsonObject { ["level"] = "" };
        Take(rule, held, "level");
        Take(rule, held, RuleFields);
        if (rule.ValueKind == JsonValueKind.Object && rule.TryGetProperty("omitManagedFields", out var omitted))
        {
            held["omitManagedFields"] = Copy(omitted);
        }

        if (held["resources"] is JsonArray resources)
        {
            foreach (var resource in resources.OfType<JsonObject>())
            {
                foreach (var name in resource.Where(field => IsEmpty(field.Value)).Select(field => field.Key).ToList())
                {
                    resource.Remove(name);
                }
            }
        }

        return held;
    }

    /// <summary>Takes over the fields that are there and hold something.</summary>
    private static void Take(JsonElement from, JsonObject to, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) && Copy(value) is { } copy && !IsEmpty(copy))
            {
                to[name] = copy;
            }
        }
    }

    private static bool IsEmpty(JsonNode? value) => value switch
    {
        null => true,
        JsonArray array => array.Count == 0,
        JsonValue single => single.GetValueKind() switch
        {
            JsonValueKind.String => single.GetValue<string>().Length == 0,
            JsonValueKind.False => true,
            _ => false,
        },
        _ => false,
    };

    private static JsonElement.ObjectEnumerator Fields(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;

    private static JsonElement.ArrayEnumerator Items(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : default;

    private static JsonNode? Copy(JsonElement value) => JsonNode.Parse(value.GetRawText());

    private static JsonElement ToElement(JsonNode node) => JsonElement.Parse(node.ToJsonString());
}
