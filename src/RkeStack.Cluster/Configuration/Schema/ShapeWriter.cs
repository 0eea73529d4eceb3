using System.Text.Json;
using RkeStack.Cluster.Configuration.Shapes;

namespace RkeStack.Cluster.Configuration.Schema;

/// <summary>Writes the schemas of Kubernetes objects, field by field.</summary>
internal sealed class ShapeWriter(Utf8JsonWriter writer)
{
    private readonly SchemaValues _values = new(writer);

    /// <summary>Writes what a value may be, into an object that is open.</summary>
    public void Write(Shape shape)
    {
        switch (shape)
        {
            case ObjectShape fields:
                WriteObject(fields);
                break;
            case ListShape list:
                _values.WriteList(() => Write(list.Item));
                break;
            case ScalarShape { Kind: ConfigValueKind.Text, Allowed.IsEmpty: true }:
                _values.WriteTypes("string", "null");
                break;
            case ScalarShape { Kind: ConfigValueKind.Text } choice:
                _values.WriteChoice(choice.Allowed);
                break;
            case ScalarShape { Kind: ConfigValueKind.Number } number:
                _values.WriteNumber(number.Least, int.MaxValue);
                break;
            case ScalarShape { Kind: ConfigValueKind.Flag }:
                _values.WriteFlag();
                break;
            case ScalarShape { Kind: null }:
                break;
            default:
                throw new InvalidOperationException($"The schema does not know the shape {shape}.");
        }
    }

    private void WriteObject(ObjectShape shape)
    {
        _values.WriteTypes("object", "null");
        writer.WriteStartObject("properties");
        foreach (var field in shape.Own)
        {
            writer.WriteStartObject(field.Name);
            if (field.Presence == FieldPresence.Never)
            {
                _values.WriteDeprecated($"'{field.Name}' does nothing: Kubernetes' type of the object has no such field");
            }
            else
            {
                Write(field.Shape);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        if (shape.Comparison == StringComparison.OrdinalIgnoreCase && !shape.Own.IsEmpty)
        {
            WriteOtherCases(shape);
        }

        writer.WriteBoolean("additionalProperties", false);
    }

    // Names in another case are taken too, as RKE's documentation has them; an editor offers the usual ones, and checks their values.
    private void WriteOtherCases(ObjectShape shape)
    {
        writer.WriteStartObject("patternProperties");
        writer.WriteStartObject($"^({string.Join('|', shape.Own.Select(field => InAnyCase(field.Name)))})$");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string InAnyCase(string name) => string.Concat(name.Select(letter => $"[{char.ToLowerInvariant(letter)}{char.ToUpperInvariant(letter)}]"));
}
