using System.Collections.Immutable;
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

    /// <summary>The only texts that Kubernetes takes; empty where there are others.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>The smallest number that Kubernetes takes.</summary>
    public int Least { get; init; } = int.MinValue;

    public override JsonNode? Zero => zero?.DeepClone();

    public override bool TryRead(ObjectReading reading, SourceNode node, string path, out JsonNode? value)
    {
        var json = SourceJson.Of(node);
        value = JsonNode.Parse(json.GetRawText());
        return fits(json) || reading.Binder.Refuse(node, path, expected);
    }

    public override IEnumerable<ShapeFault> Faults(JsonElement value, string path)
    {
        if (!Allowed.IsEmpty && value.ValueKind == JsonValueKind.String && !Allowed.Contains(value.GetString()!))
        {
            var text = value.GetString()!;
            var nearest = EditDistance.Nearest(Allowed, text, 2);
            return
            [
                new ShapeFault(
                    path,
                    text.Length == 0 ? "there is no value, or an empty one" : $"'{text}' is no value that Kubernetes takes here",
                    nearest is null ? $"Write one of {string.Join(", ", Allowed)}." : $"Did you mean '{nearest}'?"),
            ];
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number < Least
            ? [new ShapeFault(path, $"{number} is below {Least}", $"Write a number from {Least} on.")]
            : [];
    }

    public override bool IsZero(JsonNode? value) => JsonNode.DeepEquals(value, zero);
}
