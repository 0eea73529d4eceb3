using System.Text.Json;
using RkeStack.Cluster.Configuration.Shapes;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>An object of Kubernetes' own, kept as JSON in the form in which RKE holds it.</summary>
/// <param name="shape">Its fields.</param>
internal sealed class KubernetesObjectValue(Shape shape) : ConfigValue<JsonElement>
{
    public override ConfigValueKind Kind => ConfigValueKind.KubernetesObject;

    public override Shape? Shape => shape;

    public override JsonElement Empty { get; } = JsonElement.Parse(shape.Zero?.ToJsonString() ?? "{}");

    public override bool TryRead(Binder binder, SourceNode node, string path, JsonElement current, out JsonElement value)
    {
        var isRead = shape.TryRead(new ObjectReading(binder, shape), node, path, out var held);
        value = isRead && held is not null ? JsonElement.Parse(held.ToJsonString()) : Empty;
        return isRead;
    }

    public override bool IsEmpty(JsonElement value) => false;

    public override void Write(Utf8JsonWriter writer, JsonElement value) => value.WriteTo(writer);
}
