using System.Text.Json;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>A text of a key that RKE reads through JSON: a number or boolean without quotes is none.</summary>
internal sealed class JsonTextValue : TextValue
{
    public static readonly new JsonTextValue Instance = new();

    public override bool TryRead(Binder binder, SourceNode node, string path, string current, out string value)
    {
        value = node is SourceScalar scalar ? scalar.Text : "";
        return SourceJson.Of(node).ValueKind == JsonValueKind.String || binder.Refuse(node, path, "a text");
    }
}
