using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;
using Text = RkeStack.Pulumi.Values.StringValue;
using Number = RkeStack.Pulumi.Values.NumberValue;

namespace RkeStack.Pulumi.Tests.Values;

public class WireCodecTests
{
    public static TheoryData<PropertyValue> EveryKind =>
    [
        PropertyValue.Null,
        PropertyValue.Of(true),
        PropertyValue.Of(1.5),
        PropertyValue.Of("text"),
        PropertyValue.Unknown,
        PropertyValue.Of(["a", PropertyValue.Of("b").AsSecret(), PropertyValue.Unknown]),
        PropertyValue.Of(PropertyMap.Create(("a", PropertyMap.Create(("b", PropertyValue.Null))))),
        PropertyValue.Of(PropertyMap.Create(("whole", "object"))).AsSecret(),
        new SecretValue(PropertyValue.Unknown),
        new OutputValue("known", true, ImmutableSortedSet.Create(StringComparer.Ordinal, "urn:b", "urn:a")),
        new OutputValue(null, false, []),
        new ResourceReferenceValue("urn:a", "id", "1.0.0", "name", "type"),
        new ResourceReferenceValue("urn:component"),
        new ResourceReferenceValue("urn:new", PropertyValue.Unknown),
        new AssetValue("hash", Text: ""),
        new AssetValue("hash"),
        new ArchiveValue("hash", Assets: PropertyMap.Create(("file", new AssetValue(Path: "p")))),
        new ArchiveValue("hash", Uri: "https://example.org/a.zip"),
    ];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Every_kind_of_value_survives_the_wire(PropertyValue value) => Assert.Equal(value, WireCodec.Decode(WireCodec.Encode(value)));

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void No_value_is_ever_written_without_a_kind(PropertyValue value) => AssertKinds(WireCodec.Encode(value));

    [Theory]
    [MemberData(nameof(UnknownMarks.All), MemberType = typeof(UnknownMarks))]
    public void Every_mark_of_an_unknown_value_is_read(string mark)
    {
        Assert.Equal(PropertyValue.Unknown, WireCodec.Decode(Value.ForString(mark)));
        var secret = WireCodec.Encode(PropertyValue.Of("x").AsSecret());
        secret.StructValue.Fields["value"] = Value.ForString(mark);
        Assert.Equal(new SecretValue(PropertyValue.Unknown), WireCodec.Decode(secret));
    }

    [Fact]
    public void A_reference_with_an_empty_id_is_to_a_resource_that_does_not_exist_yet()
    {
        var wire = WireCodec.Encode(new ResourceReferenceValue("urn:a", ""));
        Assert.Equal(new ResourceReferenceValue("urn:a", PropertyValue.Unknown), WireCodec.Decode(wire));
    }

    [Fact]
    public void A_value_without_a_kind_reads_as_null_and_an_absent_struct_as_empty()
    {
        Assert.Equal(PropertyValue.Null, WireCodec.Decode(new Value()));
        Assert.Empty(WireCodec.Decode((Struct?)null));
        Assert.Null(WireCodec.DecodeOptional(null));
    }

    [Fact]
    public void The_text_of_a_secret_does_not_show_it()
    {
        var map = PropertyMap.Create(("a", PropertyValue.Of("sesame").AsSecret()), ("b", new OutputValue("sesame", true, [])));
        Assert.DoesNotContain("sesame", map.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", new MapValue(map).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_no_state_can_hold_are_refused() =>
        Assert.All([double.NaN, double.PositiveInfinity], number => Assert.Throws<ArgumentOutOfRangeException>(() => new Number(number)));

    [Fact]
    public void Values_are_the_same_whatever_wraps_them_but_unknown_ones_never()
    {
        Assert.True(PropertyValues.Same(new SecretValue("a"), new OutputValue(new Text("a"), false, [])));
        Assert.True(PropertyValues.Same(PropertyMap.Create(("a", PropertyValue.Null)), PropertyMap.Empty));
        Assert.True(PropertyValues.Same(new AssetValue("h"), new AssetValue("h", Path: "p")));
        Assert.False(PropertyValues.Same(new AssetValue("h"), new AssetValue("i")));
        Assert.False(PropertyValues.Same(PropertyValue.Unknown, PropertyValue.Unknown));
        Assert.False(PropertyValues.Same(PropertyValue.Null, PropertyValue.Unknown));
    }

    internal static void AssertKinds(Value value)
    {
        Assert.NotEqual(Value.KindOneofCase.None, value.KindCase);
        foreach (var inner in (value.StructValue?.Fields.Values ?? []).Concat(value.ListValue?.Values ?? []))
        {
            AssertKinds(inner);
        }
    }
}
