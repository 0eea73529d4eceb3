using System.Text.Json;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>A number, with a fraction or without.</summary>
internal sealed class DecimalValue : ConfigValue<double>
{
    public static readonly DecimalValue Instance = new();

    public override ConfigValueKind Kind => ConfigValueKind.Fraction;

    public override double Empty => 0;

    public override bool TryRead(Binder binder, SourceNode node, string path, double current, out double value)
    {
        value = 0;
        return (node is SourceScalar scalar && ScalarValues.TryDecimal(scalar, out value)) || binder.Refuse(node, path, "a number");
    }

    public override bool IsEmpty(double value) => value == 0;

    public override void Write(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);
}
