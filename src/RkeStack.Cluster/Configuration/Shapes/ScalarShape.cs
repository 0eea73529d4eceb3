using System.Text.Json;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration.Shapes;

/// <summary>A value that has no fields of its own to check.</summary>
/// <param name="kind">What kind of value it is; null where any is taken.</param>
/// <param name="expected">What it is, for a message.</param>
/// <param name="fits">Whether a value is of this kind.</param>
/// <param name="zero">What null in a list stands for.</param>
internal sealed class ScalarShape(ConfigValueKind? kind, string expected, Func<JsonElement, bool> fits, JsonNode? zero) : Shape
{
    /// <summary>What kind of value it is; null where any is taken.</summary>
    public ConfigValueKind? Kind => kind;

    public override JsonNode? Zero => zero?.DeepClone();

    public override bool TryRead(ObjectReading reading, SourceNode node, string path, out JsonNode? value)
    {
        var json = SourceJson.Of(node);
        value = JsonNode.Parse(json.GetRawText());
        return fits(json) || reading.Binder.Refuse(node, path, expected);
    }

    public override bool IsZero(JsonNode? value) => JsonNode.DeepEquals(value, zero);
}
