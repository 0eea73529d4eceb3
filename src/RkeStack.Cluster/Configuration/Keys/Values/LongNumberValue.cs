using System.Text.Json;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>A whole number of 64 bits.</summary>
internal sealed class LongNumberValue : ConfigValue<long>
{
    public static readonly LongNumberValue Instance = new();

    public override ConfigValueKind Kind => ConfigValueKind.Number;

    public override long Largest => long.MaxValue;

    public override long Empty => 0;

    public override bool TryRead(Binder binder, SourceNode node, string path, long current, out long value)
    {
        value = 0;
        return (node is SourceScalar scalar && ScalarValues.TryWhole(scalar, out value)) || binder.Refuse(node, path, "a whole number");
    }

    public override bool IsEmpty(long value) => value == 0;

    public override void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
}
