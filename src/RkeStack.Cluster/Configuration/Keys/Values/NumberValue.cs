using System.Text.Json;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>A whole number of 32 bits.</summary>
internal sealed class NumberValue : ConfigValue<int>
{
    public static readonly NumberValue Instance = new();

    public override ConfigValueKind Kind => ConfigValueKind.Number;

    public override int Empty => 0;

    public override bool TryRead(Binder binder, SourceNode node, string path, int current, out int value)
    {
        value = 0;
        if (node is not SourceScalar scalar || !ScalarValues.TryWhole(scalar, out var number) || number != (int)number)
        {
            return binder.Refuse(node, path, "a whole number");
        }

        value = (int)number;
        return true;
    }

    public override bool IsEmpty(int value) => value == 0;

    public override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);
}
