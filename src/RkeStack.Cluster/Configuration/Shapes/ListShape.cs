using System.Text.Json.Nodes;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration.Shapes;

/// <summary>A list.</summary>
/// <param name="item">What its items are.</param>
internal sealed class ListShape(Shape item) : Shape
{
    public override JsonNode? Zero => null;

    public override bool TryRead(Binder binder, SourceNode node, string path, out JsonNode? value)
    {
        value = null;
        if (node is not SourceSequence sequence)
        {
            return binder.Refuse(node, path, "a list");
        }

        var (items, fits) = (new JsonArray(), true);
        for (var index = 0; index < sequence.Items.Count; index++)
        {
            if (sequence.Items[index] is SourceScalar { IsNull: true })
            {
                items.Add(item.Zero);
            }
            else
            {
                fits &= item.TryRead(binder, sequence.Items[index], ConfigPath.Item(path, index), out var read);
                items.Add(read);
            }
        }

        value = items;
        return fits;
    }

    public override bool IsZero(JsonNode? value) => value is not JsonArray { Count: > 0 };
}
