using System.Text.Json;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>A text of a key that RKE reads through JSON: a number or boolean without quotes is none.</summary>
internal sealed class JsonTextValue : ConfigValue<string>
{
    public static readonly JsonTextValue Instance = new();

    public override ConfigValueKind Kind => ConfigValueKind.Text;

    public override string Empty => "";

    public override bool TryRead(Binder binder, SourceNode node, string path, string current, out string value)
    {
        value = node is SourceScalar scalar ? scalar.Text : "";
        return SourceJson.Of(node).ValueKind == JsonValueKind.String || binder.Refuse(node, path, "a text");
    }

    public override bool IsEmpty(string value) => value.Length == 0;

    public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}
