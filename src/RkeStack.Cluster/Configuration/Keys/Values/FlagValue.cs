using System.Text.Json;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>true or false.</summary>
internal sealed class FlagValue : ConfigValue<bool>
{
    public static readonly FlagValue Instance = new();

    public override ConfigValueKind Kind => ConfigValueKind.Flag;

    public override bool Empty => false;

    public override bool TryRead(Binder binder, SourceNode node, string path, bool current, out bool value)
    {
        value = false;
        return (node is SourceScalar scalar && ScalarValues.TryFlag(scalar, out value)) || binder.Refuse(node, path, "true or false");
    }

    public override bool IsEmpty(bool value) => !value;

    public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
}
