using System.Text.Json;
using RkeStack.Cluster.Configuration.Shapes;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>A key with the property that holds its value.</summary>
/// <typeparam name="TSection">The record.</typeparam>
/// <typeparam name="TValue">The property's type.</typeparam>
internal sealed class TypedConfigKey<TSection, TValue>(
    string name,
    string jsonName,
    string description,
    ConfigValue<TValue> value,
    Func<TSection, TValue> get,
    Func<TSection, TValue, TSection> set) : ConfigKey<TSection>(name, jsonName, description)
{
    public override ConfigValueKind Kind => value.Kind;

    public override ConfigSection? Section => value.Section;

    internal override Shape? Shape => value.Shape;

    internal override long Largest => value.Largest;

    public override TSection Bind(Binder binder, SourceNode node, string path, TSection section)
    {
        if (node is SourceScalar { IsNull: true })
        {
            return set(section, value.Empty);
        }

        return value.TryRead(binder, node, path, get(section), out var read) ? set(section, read) : section;
    }

    public override void Write(Utf8JsonWriter writer, TSection section)
    {
        var held = get(section);
        if (IsWrittenWhenEmpty || !value.IsEmpty(held))
        {
            writer.WritePropertyName(JsonName);
            value.Write(writer, held);
        }
    }
}
