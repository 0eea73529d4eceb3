using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>The objects that an add-on has in a cluster, in the order they were applied.</summary>
/// <param name="Objects">Their keys, namespaces filled in.</param>
public sealed record AddonInventory(ImmutableArray<ObjectKey> Objects)
{
    /// <summary>Nothing.</summary>
    public static AddonInventory Empty { get; } = new([]);

    /// <summary>Both together, this one's objects first.</summary>
    public AddonInventory Union(AddonInventory other) =>
        new([.. Objects, .. other.Objects.Where(key => !Objects.Any(key.IsSameObject))]);

    /// <summary>As JSON text, one array of objects; what state and cluster hold.</summary>
    public string ToJson() => new JsonArray([.. Objects.Select(Write)]).ToJsonString();

    /// <summary>Reads what <see cref="ToJson"/> made.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static AddonInventory Parse(string json) =>
        JsonNode.Parse(json) is JsonArray list ? new AddonInventory([.. list.OfType<JsonObject>().Select(Read)]) : Empty;

    private static JsonNode Write(ObjectKey key) => new JsonObject
    {
        ["apiVersion"] = key.ApiVersion,
        ["kind"] = key.Kind,
        ["namespace"] = key.Namespace,
        ["name"] = key.Name,
    };

    private static ObjectKey Read(JsonObject key) => new(key.Text("apiVersion"), key.Text("kind"), key.Text("namespace"), key.Text("name"));
}
