using System.Collections.Immutable;
using System.Text.Json;
using RkeStack.Cluster.Configuration.Shapes;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>A list. One that is written again takes the place of the first.</summary>
/// <typeparam name="T">The type of its items.</typeparam>
/// <param name="kind">What kind of list this is.</param>
/// <param name="itemName">What an item is, for a message.</param>
/// <param name="item">How an item is read and written.</param>
internal sealed class ListValue<T>(ConfigValueKind kind, string itemName, ConfigValue<T> item) : ConfigValue<ImmutableArray<T>>
{
    public override Shape? Shape => item.Shape;

    public override ConfigValueKind Kind => kind;

    public override ConfigSection? Section => item.Section;

    public override ImmutableArray<T> Empty => [];

    public override bool TryRead(Binder binder, SourceNode node, string path, ImmutableArray<T> current, out ImmutableArray<T> value)
    {
        value = [];
        if (node is not SourceSequence sequence)
        {
            return binder.Refuse(node, path, $"a list of {itemName}", ListFix.For(node, binder.UserPathOf(path), kind == ConfigValueKind.TextList));
        }

        var items = ImmutableArray.CreateBuilder<T>(sequence.Items.Count);
        for (var index = 0; index < sequence.Items.Count; index++)
        {
            var itemPath = ConfigPath.Item(path, index);
            binder.Note(itemPath, sequence.Items[index]);
            if (sequence.Items[index] is SourceScalar { IsNull: true })
            {
                items.Add(item.Empty);
            }
            else if (item.TryRead(binder, sequence.Items[index], itemPath, item.Empty, out var read))
            {
                items.Add(read);
            }
        }

        value = items.DrainToImmutable();
        return true;
    }

    public override bool IsEmpty(ImmutableArray<T> value) => value.Length == 0;

    public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value)
    {
        writer.WriteStartArray();
        foreach (var held in value)
        {
            item.Write(writer, held);
        }

        writer.WriteEndArray();
    }
}
