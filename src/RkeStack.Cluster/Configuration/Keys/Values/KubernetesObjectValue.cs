using System.Text.Json;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>An object of Kubernetes' own, kept as JSON.</summary>
internal sealed class KubernetesObjectValue : ConfigValue<JsonElement>
{
    public static readonly KubernetesObjectValue Instance = new();

    public override ConfigValueKind Kind => ConfigValueKind.KubernetesObject;

    public override JsonElement Empty { get; } = JsonElement.Parse("{}");

    public override bool TryRead(Binder binder, SourceNode node, string path, JsonElement current, out JsonElement value)
    {
        if (node is not SourceMapping mapping)
        {
            value = Empty;
            return binder.Refuse(node, path, "a map, the object as Kubernetes documents it");
        }

        value = SourceJson.Of(mapping);
        return true;
    }

    public override bool IsEmpty(JsonElement value) => false;

    public override void Write(Utf8JsonWriter writer, JsonElement value) => value.WriteTo(writer);
}
