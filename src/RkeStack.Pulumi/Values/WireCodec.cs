using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace RkeStack.Pulumi.Values;

/// <summary>Between property values and the protobuf structs that carry them.</summary>
internal static class WireCodec
{
    /// <summary>Reads a struct; an absent one is empty.</summary>
    /// <exception cref="WireFormatException">A typed value is malformed, or of a kind that was not negotiated.</exception>
    public static PropertyMap Decode(Struct? wire) => wire is null
        ? PropertyMap.Empty
        : PropertyMap.From(wire.Fields.Select(field => KeyValuePair.Create(field.Key, Decode(field.Value))));

    /// <summary>Reads a struct; an absent one stays absent.</summary>
    public static PropertyMap? DecodeOptional(Struct? wire) => wire is null ? null : Decode(wire);

    public static PropertyValue Decode(Value wire) => wire.KindCase switch
    {
        Value.KindOneofCase.BoolValue => new BoolValue(wire.BoolValue),
        Value.KindOneofCase.NumberValue => new NumberValue(wire.NumberValue),
        Value.KindOneofCase.StringValue => WireSignatures.IsUnknown(wire.StringValue) ? PropertyValue.Unknown : new StringValue(wire.StringValue),
        Value.KindOneofCase.ListValue => new ArrayValue([.. wire.ListValue.Values.Select(Decode)]),
        Value.KindOneofCase.StructValue => DecodeObject(wire.StructValue),
        _ => PropertyValue.Null,
    };

    public static Struct Encode(PropertyMap map)
    {
        var wire = new Struct();
        foreach (var (name, value) in map)
        {
            wire.Fields[name] = Encode(value);
        }

        return wire;
    }

    public static Value Encode(PropertyValue value) => value switch
    {
        BoolValue flag => Value.ForBool(flag.Value),
        NumberValue number => Value.ForNumber(number.Value),
        StringValue text => Value.ForString(text.Value),
        UnknownValue => Value.ForString(WireSignatures.Unknown),
        ArrayValue array => Value.ForList([.. array.Elements.Select(Encode)]),
        MapValue map => Value.ForStruct(Encode(map.Properties)),
        SecretValue secret => Typed(WireSignatures.Secret, ("value", Encode(secret.Value))),
        OutputValue output => Typed(
            WireSignatures.Output,
            ("value", output.Value is null or UnknownValue ? null : Encode(output.Value)),
            ("secret", output.Secret ? Value.ForBool(true) : null),
            ("dependencies", output.Dependencies.IsEmpty ? null : Value.ForList([.. output.Dependencies.Select(Value.ForString)]))),
        ResourceReferenceValue reference => Typed(
            WireSignatures.ResourceReference,
            ("urn", Value.ForString(reference.Urn)),
            ("id", reference.Id is null ? null : Encode(reference.Id)),
            ("packageVersion", Text(reference.PackageVersion)),
            ("name", Text(reference.Name)),
            ("type", Text(reference.Type))),
        AssetValue asset => Typed(
            WireSignatures.Asset, ("hash", Text(asset.Hash)), ("text", Text(asset.Text)), ("path", Text(asset.Path)), ("uri", Text(asset.Uri))),
        ArchiveValue archive => Typed(
            WireSignatures.Archive,
            ("hash", Text(archive.Hash)),
            ("path", Text(archive.Path)),
            ("uri", Text(archive.Uri)),
            ("assets", archive.Assets is null ? null : Value.ForStruct(Encode(archive.Assets)))),
        _ => Value.ForNull(),
    };

    private static PropertyValue DecodeObject(Struct wire)
    {
        if (!wire.Fields.TryGetValue(WireSignatures.Key, out var signature))
        {
            return new MapValue(Decode(wire));
        }

        return signature.StringValue switch
        {
            WireSignatures.Secret => new SecretValue(wire.Fields.TryGetValue("value", out var value) ? Decode(value) : PropertyValue.Null),
            WireSignatures.Output => new OutputValue(
                wire.Fields.TryGetValue("value", out var known) ? Decode(known) : null,
                wire.Fields.TryGetValue("secret", out var secret) && secret.BoolValue,
                wire.Fields.TryGetValue("dependencies", out var urns)
                    ? urns.ListValue.Values.Select(urn => urn.StringValue).ToImmutableSortedSet(StringComparer.Ordinal)
                    : ImmutableSortedSet.Create<string>(StringComparer.Ordinal)),
            WireSignatures.ResourceReference => new ResourceReferenceValue(
                Text(wire, "urn") ?? throw new WireFormatException("A resource reference came without its URN."),
                DecodeId(wire),
                Text(wire, "packageVersion"),
                Text(wire, "name"),
                Text(wire, "type")),
            WireSignatures.Asset => new AssetValue(Text(wire, "hash"), Text(wire, "text"), Text(wire, "path"), Text(wire, "uri")),
            WireSignatures.Archive => new ArchiveValue(
                Text(wire, "hash"),
                Text(wire, "path"),
                Text(wire, "uri"),
                wire.Fields.TryGetValue("assets", out var assets) ? Decode(assets.StructValue) : null),
            var other => throw new WireFormatException($"A value of an unknown kind came over the wire (signature '{other}')."),
        };
    }

    // An id that is there but empty belongs to a resource that does not exist yet.
    private static PropertyValue? DecodeId(Struct wire) => !wire.Fields.TryGetValue("id", out var id) ? null
        : id.StringValue.Length == 0 ? PropertyValue.Unknown
        : Decode(id);

    private static string? Text(Struct wire, string name) =>
        wire.Fields.TryGetValue(name, out var value) && value.KindCase == Value.KindOneofCase.StringValue ? value.StringValue : null;

    private static Value? Text(string? text) => text is null ? null : Value.ForString(text);

    private static Value Typed(string signature, params ReadOnlySpan<(string Name, Value? Value)> members)
    {
        var wire = new Struct { Fields = { [WireSignatures.Key] = Value.ForString(signature) } };
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                wire.Fields[name] = value;
            }
        }

        return Value.ForStruct(wire);
    }
}
