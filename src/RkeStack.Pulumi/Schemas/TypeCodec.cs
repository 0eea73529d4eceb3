using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Schemas;

/// <summary>Between property maps and an annotated type.</summary>
/// <typeparam name="T">The annotated type.</typeparam>
internal sealed class TypeCodec<T>
{
    private readonly JsonTypeInfo<T> _contract;

    /// <summary>Makes a codec from a source-generated contract.</summary>
    /// <exception cref="ArgumentException">The contract is not an object's.</exception>
    public TypeCodec(JsonTypeInfo<T> contract)
    {
        Shape = TypeShape.Of(contract);
        if (Shape.Kind != ShapeKind.Object)
        {
            throw new ArgumentException($"{typeof(T)} has no properties of its own", nameof(contract));
        }

        // Previews lack what is not known yet, and a state of an earlier version what is newer: absence is judged by the validator.
        var options = new JsonSerializerOptions(contract.Options)
        {
            TypeInfoResolver = contract.Options.TypeInfoResolver!.WithAddedModifier(RequireNothing),
        };
        _contract = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }

    public TypeShape Shape { get; }

    /// <summary>Decodes what is known of a map.</summary>
    /// <exception cref="JsonException">A value is of the wrong kind.</exception>
    public Typed<T> Decode(PropertyMap map)
    {
        var unknowns = new List<PropertyPath>();
        var json = JsonBridge.Write(map, Shape, unknowns);
        return new Typed<T>(JsonSerializer.Deserialize(json, _contract)!, map, unknowns);
    }

    public Typed<T>? DecodeOptional(PropertyMap? map) => map is null ? null : Decode(map);

    /// <summary>Encodes a value, secrets marked as annotated.</summary>
    public PropertyMap Encode(T value) => SecretMarks.Apply(JsonBridge.ReadMap(JsonSerializer.SerializeToElement(value, _contract)), Shape);

    private static void RequireNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = false;
        }
    }
}
