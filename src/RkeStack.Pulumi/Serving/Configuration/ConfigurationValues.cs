using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>
/// Undoes the encoding of configuration: stack configuration comes as strings whatever it is, SDKs write what is no string as JSON in
/// a string, and within such text stand the marks of secrets and unknown values.
/// </summary>
internal static class ConfigurationValues
{
    public static PropertyMap Decode(PropertyMap settings, TypeShape shape) => settings.Select((name, value) =>
        shape.Property(name) is { } property ? Decode(value, property.Type) : value);

    private static PropertyValue Decode(PropertyValue value, TypeShape type)
    {
        if (value.Unwrapped is not Values.StringValue { Value: var text } || Parse(text) is not { } parsed)
        {
            return value;
        }

        var isText = type.Kind is ShapeKind.String or ShapeKind.Enum;
        var decoded = WireCodec.Decode(parsed);
        var meant = isText ? decoded is SecretValue or OutputValue or Values.StringValue or UnknownValue : type.Kind != ShapeKind.Any || decoded is MapValue or ArrayValue;
        return !meant ? value : value.IsSecret ? decoded.AsSecret() : decoded;
    }

    private static Value? Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return ToWire(json.RootElement);
        }
        catch (JsonException)
        {
            // Then it is the text itself that is meant.
            return null;
        }
    }

    private static Value ToWire(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Value.ForStruct(new Struct { Fields = { json.EnumerateObject().DistinctBy(member => member.Name).ToDictionary(member => member.Name, member => ToWire(member.Value)) } }),
        JsonValueKind.Array => Value.ForList([.. json.EnumerateArray().Select(ToWire)]),
        JsonValueKind.String => Value.ForString(json.GetString()),
        JsonValueKind.Number => Value.ForNumber(json.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => Value.ForBool(json.GetBoolean()),
        _ => Value.ForNull(),
    };
}
