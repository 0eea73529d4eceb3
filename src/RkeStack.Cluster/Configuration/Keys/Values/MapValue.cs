using System.Collections.Immutable;
using System.Text.Json;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>A map whose keys are the user's own. One that is written again adds to the first.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
/// <param name="kind">What kind of map this is.</param>
/// <param name="itemName">What the values are, for a message.</param>
/// <param name="item">How a value is read and written.</param>
internal sealed class MapValue<T>(ConfigValueKind kind, string itemName, ConfigValue<T> item)
    : ConfigValue<ImmutableSortedDictionary<string, T>>
{
    public override ConfigValueKind Kind => kind;

    public override ConfigSection? Section => item.Section;

    public override ImmutableSortedDictionary<string, T> Empty => EmptyMaps.Of<T>();

    public override bool TryRead(
        Binder binder,
        SourceNode node,
        string path,
        ImmutableSortedDictionary<string, T> current,
        out ImmutableSortedDictionary<string, T> value)
    {
        value = current;
        if (node is not SourceMapping mapping)
        {
            return binder.Refuse(node, path, $"a map of {itemName}", "Write it as a map: {name: value}, or a line 'name: value' for each.");
        }

        var map = current.ToBuilder();
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            var itemPath = ConfigPath.Named(path, entry.Key.Text);
            binder.Take(entry);
            binder.NoteNamed(itemPath, entry);
            if (!entry.IsMerged && !written.Add(entry.Key.Text))
            {
                binder.WarnOfDuplicate(entry, itemPath);
            }

            if (entry.Value is SourceScalar { IsNull: true })
            {
                map[entry.Key.Text] = item.Empty;
            }
            else if (item.TryRead(binder, entry.Value, itemPath, item.Empty, out var read))
            {
                map[entry.Key.Text] = read;
            }
        }

        value = map.ToImmutable();
        return true;
    }

    public override bool IsEmpty(ImmutableSortedDictionary<string, T> value) => value.IsEmpty;

    public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, T> value)
    {
        writer.WriteStartObject();
        foreach (var (name, held) in value)
        {
            writer.WritePropertyName(name);
            item.Write(writer, held);
        }

        writer.WriteEndObject();
    }
}
