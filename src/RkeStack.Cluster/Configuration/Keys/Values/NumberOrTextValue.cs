using System.Text.Json;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>A number or a text such as <c>25%</c>.</summary>
internal sealed class NumberOrTextValue : ConfigValue<IntOrText>
{
    public static readonly NumberOrTextValue Instance = new();

    public override ConfigValueKind Kind => ConfigValueKind.NumberOrText;

    public override IntOrText Empty => default;

    public override bool TryRead(Binder binder, SourceNode node, string path, IntOrText current, out IntOrText value)
    {
        value = default;
        if (node is not SourceScalar scalar)
        {
            return binder.Refuse(node, path, "a number or a percentage");
        }

        value = ScalarValues.TryWhole(scalar, out var number) && number == (int)number
            ? new IntOrText((int)number)
            : new IntOrText(scalar.Text);
        return true;
    }

    public override bool IsEmpty(IntOrText value) => false;

    public override void Write(Utf8JsonWriter writer, IntOrText value)
    {
        if (value.Text is { } text)
        {
            writer.WriteStringValue(text);
        }
        else
        {
            writer.WriteNumberValue(value.Number ?? 0);
        }
    }
}
