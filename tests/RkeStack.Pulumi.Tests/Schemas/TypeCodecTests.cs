using RkeStack.Pulumi.Probe;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Pulumi.Tests.Schemas;

public class TypeCodecTests
{
    private static readonly TypeCodec<FileInputs> Codec = new(ProbeJson.Default.FileInputs);

    [Fact]
    public void What_is_not_known_is_absent_and_named_and_elements_keep_their_index()
    {
        var map = PropertyMap.Create(
            ("size", PropertyValue.Unknown),
            ("content", new SecretValue(PropertyValue.Unknown)),
            ("entries", PropertyValue.Of([PropertyValue.Unknown, PropertyMap.Create(("key", "b"), ("token", PropertyValue.Unknown))])));
        var typed = Codec.Decode(map);
        Assert.Null(typed.Value.Size);
        Assert.Equal("b", typed.Value.Entries[1].Key);
        Assert.Equal(["content", "entries[0]", "entries[1].token", "size"], typed.Unknowns.Select(path => path.ToString()).Order(StringComparer.Ordinal));
        Assert.False(typed.Knows("entries") || typed.Knows("entries[0].key") || typed.IsKnown);
        Assert.True(typed.Knows("entries[1].key") && typed.Knows("name"));
    }

    [Fact]
    public void A_state_that_lacks_what_is_required_or_has_more_still_decodes() =>
        Assert.Equal(3, Codec.Decode(PropertyMap.Create(("size", 3), ("gone", "x"))).Value.Size);

    [Fact]
    public void Encoding_marks_secrets_and_leaves_nulls_out()
    {
        var map = Codec.Encode(new FileInputs { Name = "x", Password = "p", Colour = Colour.Green });
        Assert.True(map["password"].IsSecret);
        Assert.Equal("Green", map.FindString("colour"));
        Assert.False(map.ContainsKey("content"));
    }

    [Fact]
    public void Secretness_is_inherited_where_the_source_is_secret_as_a_whole_or_in_part()
    {
        var source = PropertyMap.Create(("labels", PropertyValue.Of(PropertyMap.Create(("a", "b"))).AsSecret()), ("entries", PropertyValue.Of(["x", PropertyValue.Of("y").AsSecret()])));
        var marked = SecretMarks.Inherit(PropertyMap.Create(("labels", PropertyMap.Create(("a", "b"))), ("entries", PropertyValue.Of(["x", "y"]))), source);
        Assert.True(marked["labels"].IsSecret);
        var entries = ((ArrayValue)marked["entries"]).Elements;
        Assert.True(!entries[0].IsSecret && entries[1].IsSecret);
    }

    [Fact]
    public void What_was_read_keeps_the_users_way_of_writing_where_it_means_the_same()
    {
        var written = PropertyMap.Create(("name", PropertyValue.Of("x").AsSecret()), ("content", "a"));
        var encoded = PropertyMap.Create(("name", "x"), ("content", "a"), ("labels", PropertyMap.Empty));
        Assert.Equal(written, Representation.Keep(written, encoded, encoded));
        Assert.Equal(written.With("content", "b"), Representation.Keep(written, encoded, encoded.With("content", "b")));
        Assert.Equal(written.Without("content"), Representation.Keep(written, encoded, encoded.Without("content")));
    }
}
