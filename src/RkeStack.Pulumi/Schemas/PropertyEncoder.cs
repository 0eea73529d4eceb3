using System.Text.Json.Serialization.Metadata;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Schemas;

/// <summary>Writes values of an annotated type as properties: how a component says its children's inputs.</summary>
/// <param name="contract">The type's JSON contract.</param>
/// <typeparam name="T">The annotated type.</typeparam>
public sealed class PropertyEncoder<T>(JsonTypeInfo<T> contract)
{
    private readonly TypeCodec<T> _codec = new(contract);

    /// <summary>The value as properties, secrets marked as annotated.</summary>
    public PropertyMap Encode(T value) => _codec.Encode(value);
}
