using System.Collections.Immutable;
using System.Text.Json;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>A section and the record that holds it.</summary>
/// <typeparam name="T">The record.</typeparam>
internal sealed class ConfigSection<T> : ConfigSection
    where T : class
{
    private readonly ImmutableArray<ConfigKey<T>> _keys;
    private readonly Dictionary<string, ConfigKey<T>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConfigKey<T>> _byCamelCase = new(StringComparer.Ordinal);

    public ConfigSection(string name, string description, ChangeEffects? effects, T empty, ImmutableArray<ConfigKey<T>> keys)
        : base(name, description, effects)
    {
        Empty = empty;
        _keys = keys;
        Keys = ImmutableArray<ConfigKey>.CastUp(keys);
        foreach (var key in keys)
        {
            _byName.Add(key.Name, key);
            _byCamelCase[key.PropertyName] = key;
            _byCamelCase[key.JsonName] = key;
            _byCamelCase[CamelCase.Of(key.Name)] = key;
        }
    }

    /// <summary>The section when nothing in it is written.</summary>
    public T Empty { get; }

    public override string TypeName => typeof(T).Name;

    public override ImmutableArray<ConfigKey> Keys { get; }

    /// <summary>Reads the section; whatever is wrong in it is told, and the rest is read all the same.</summary>
    public bool TryBind(Binder binder, SourceNode node, string path, T current, out T bound)
    {
        bound = current;
        if (node is not SourceMapping mapping)
        {
            return binder.Refuse(node, path, "a map of settings", "Write 'key: value' lines, indented below it.");
        }

        var written = new HashSet<ConfigKey>();
        foreach (var entry in mapping.Entries)
        {
            if (!_byName.TryGetValue(entry.Key.Text, out var key)
                && !(binder.AcceptsCamelCase && _byCamelCase.TryGetValue(entry.Key.Text, out key)))
            {
                binder.ReportUnknown(this, mapping, entry, path);
                continue;
            }

            var keyPath = ConfigPath.Key(path, key.Name);
            binder.Take(entry);
            binder.Note(keyPath, entry.Key, entry.Value);
            if (!entry.IsMerged && !written.Add(key))
            {
                binder.WarnOfDuplicate(entry, keyPath);
            }

            if (key.IsWithoutEffect && !entry.Value.IsBlank)
            {
                binder.WarnOfNoEffect(key, keyPath);
            }

            bound = key.Bind(binder, entry.Value, keyPath, bound);
        }

        return true;
    }

    /// <summary>Writes the section as RKE does.</summary>
    public void Write(Utf8JsonWriter writer, T section)
    {
        writer.WriteStartObject();
        foreach (var key in _keys)
        {
            key.Write(writer, section);
        }

        writer.WriteEndObject();
    }
}
