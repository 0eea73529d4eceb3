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
        var json = SourceJson.Of(node);
        if (json.ValueKind == JsonValueKind.String)
        {
            value = new IntOrText(json.GetString()!);
            return true;
        }

        if (json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number))
        {
            value = new IntOrText(number);
            return true;
        }

        return binder.Refuse(node, path, "a whole number or a percentage");
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
