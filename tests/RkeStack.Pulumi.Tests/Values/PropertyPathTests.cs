using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Pulumi.Tests.Values;

public class PropertyPathTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("a.b[0].c")]
    [InlineData("a[\"x.y\"].z")]
    [InlineData("[\"x.y\"].z")]
    [InlineData("a[\"with [ and \\\" in it\"]")]
    [InlineData("a[*].b")]
    [InlineData("")]
    public void A_path_reads_and_writes_the_same(string text) => Assert.Equal(text, PropertyPath.Parse(text).ToString());

    [Theory]
    [InlineData("a[")]
    [InlineData("a[x]")]
    [InlineData("a[\"b")]
    [InlineData("a..b")]
    public void A_malformed_path_is_refused(string text) => Assert.Throws<FormatException>(() => PropertyPath.Parse(text));

    [Theory]
    [InlineData("a", "a.b[0]", true)]
    [InlineData("a[*].b", "a[3].b.c", true)]
    [InlineData("a.b", "a", false)]
    [InlineData("a[0]", "a[1]", false)]
    [InlineData("*", "a", true)]
    public void A_path_covers_itself_and_what_is_below_it(string path, string other, bool covers) =>
        Assert.Equal(covers, PropertyPath.Parse(path).Covers(PropertyPath.Parse(other)));
}
