using System.Text.Json;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Schemas;

/// <summary>Between property values and the JSON that the typed side reads and writes.</summary>
internal static class JsonBridge
{
    private const double ExactIntegers = 1L << 53;

    /// <summary>Writes a map as JSON: secrets and outputs unwrapped, nulls and unknown values left out, the latter noted.</summary>
    public static byte[] Write(PropertyMap map, TypeShape shape, List<PropertyPath> unknowns)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            WriteMap(json, map, shape, PropertyPath.Root, unknowns);
        }

        return buffer.ToArray();
    }

    /// <summary>Reads JSON as a value. Members that are null are left out.</summary>
    public static PropertyValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new MapValue(ReadMap(json)),
        JsonValueKind.Array => new ArrayValue([.. json.EnumerateArray().Select(Read)]),
        JsonValueKind.String => PropertyValue.Of(json.GetString()),
        JsonValueKind.Number => PropertyValue.Of(json.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => PropertyValue.Of(json.GetBoolean()),
        _ => PropertyValue.Null,
    };

    /// <summary>Reads a JSON object as a map. Members that are null are left out.</summary>
    public static PropertyMap ReadMap(JsonElement json) => PropertyMap.From(json.EnumerateObject()
        .Where(member => member.Value.ValueKind != JsonValueKind.Null)
        .Select(member => KeyValuePair.Create(member.Name, Read(member.Value))));

    private static void WriteMap(Utf8JsonWriter json, PropertyMap map, TypeShape? shape, PropertyPath path, List<PropertyPath> unknowns)
    {
        json.WriteStartObject();
        foreach (var (name, value) in map)
        {
            var here = path.Then(name);
            switch (value.Unwrapped)
            {
                case NullValue:
                    break;
                case UnknownValue:
                    unknowns.Add(here);
                    break;
                case var known:
                    json.WritePropertyName(name);
                    Write(json, known, shape?.Step(here.Segments[^1]).Type, here, unknowns);
                    break;
            }
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PropertyValue value, TypeShape? shape, PropertyPath path, List<PropertyPath> unknowns)
    {
        switch (value.Unwrapped)
        {
            case BoolValue flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case NumberValue { Value: var number } when double.IsInteger(number) && Math.Abs(number) <= ExactIntegers:
                json.WriteNumberValue((long)number);
                break;
            case NumberValue number:
                json.WriteNumberValue(number.Value);
                break;
            case StringValue text:
                json.WriteStringValue(text.Value);
                break;
            case ResourceReferenceValue reference:
                json.WriteStringValue(reference.Id?.Unwrapped is StringValue id ? id.Value : reference.Urn);
                break;
            case MapValue map:
                WriteMap(json, map.Properties, shape, path, unknowns);
                break;
            case ArrayValue array:
                WriteArray(json, array, shape?.Element, path, unknowns);
                break;
            case UnknownValue:
                unknowns.Add(path);
                WriteDefault(json, shape);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static void WriteArray(Utf8JsonWriter json, ArrayValue array, TypeShape? element, PropertyPath path, List<PropertyPath> unknowns)
    {
        json.WriteStartArray();
        for (var index = 0; index < array.Elements.Length; index++)
        {
            Write(json, array.Elements[index], element, path.Then(index), unknowns);
        }

        json.WriteEndArray();
    }

    // Stands for an unknown element, so that the ones after it keep their index.
    private static void WriteDefault(Utf8JsonWriter json, TypeShape? shape)
    {
        switch (shape?.Kind)
        {
            case ShapeKind.Bool:
                json.WriteBooleanValue(false);
                break;
            case ShapeKind.Integer or ShapeKind.Number:
                json.WriteNumberValue(0);
                break;
            case ShapeKind.Enum:
                json.WriteStringValue(shape.EnumValues[0]);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
