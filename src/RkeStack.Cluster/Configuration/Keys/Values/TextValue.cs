using System.Text.Json;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>A text. A number or boolean without quotes is taken as its letters, as RKE does.</summary>
internal class TextValue : ConfigValue<string>
{
    public static readonly TextValue Instance = new();

    public override ConfigValueKind Kind => ConfigValueKind.Text;

    public override string Empty => "";

    public override bool TryRead(Binder binder, SourceNode node, string path, string current, out string value)
    {
        value = node is SourceScalar scalar ? binder.TextOf(scalar) : "";
        return node is SourceScalar || binder.Refuse(node, path, "a text");
    }

    public override bool IsEmpty(string value) => value.Length == 0;

    public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}
