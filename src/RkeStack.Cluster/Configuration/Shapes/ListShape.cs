using System.Text.Json;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration.Shapes;

/// <summary>A list.</summary>
/// <param name="item">What its items are.</param>
internal sealed class ListShape(Shape item) : Shape
{
    /// <summary>What its items are.</summary>
    public Shape Item => item;

    /// <summary>Whether Kubernetes takes no list without items.</summary>
    public bool IsNeeded { get; init; }

    public override JsonNode? Zero => null;

    public override IEnumerable<(string Path, ShapeField Field)> Fields(string path) => item.Fields($"{path}[]");

    public override bool TryRead(ObjectReading reading, SourceNode node, string path, out JsonNode? value)
    {
        value = null;
        if (node is not SourceSequence sequence)
        {
            return reading.Binder.Refuse(node, path, "a list", ListFix.General);
        }

        var (items, fits) = (new JsonArray(), true);
        for (var index = 0; index < sequence.Items.Count; index++)
        {
            var itemPath = ConfigPath.Item(path, index);
            reading.Binder.Note(itemPath, sequence.Items[index]);
            if (sequence.Items[index] is SourceScalar { IsNull: true })
            {
                items.Add(item.Zero);
            }
            else
            {
                fits &= item.TryRead(reading, sequence.Items[index], itemPath, out var read);
                items.Add(read);
            }
        }

        value = items;
        return fits;
    }

    public override IEnumerable<ShapeFault> Faults(JsonElement value, string path) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0
        ? value.EnumerateArray().SelectMany((held, index) => item.Faults(held, ConfigPath.Item(path, index)))
        : IsNeeded ? [new ShapeFault(path, "the list holds nothing", "Write at least one item.")] : [];

    public override bool IsZero(JsonNode? value) => value is not JsonArray { Count: > 0 };
}
