using RkeStack.Cluster.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public class BrokenYaml
{
    [Theory]
    [InlineData("nodes:\n- address: a\n  labels:\n\t  x: y\n", 4, 1, "a tab stands in the indentation of this line")]
    [InlineData("addons: |\n  \tx\nnetwork:\n  plugin: canal\n \tmtu: 5\n", 5, 2, "a tab stands in the indentation of this line")]
    [InlineData("nodes:\n- address: a\n\t\ncluster_name: x\n", 3, 1, "a tab stands in the indentation of this line")]
    [InlineData("nodes: []\ncluster_name:foo\n", 2, 1, "there is no blank between 'cluster_name:' and its value")]
    [InlineData("nodes:\n- address: a\n  user:rke\n  role: [etcd]\n", 3, 3, "there is no blank between 'user:' and its value")]
    [InlineData("cluster_name: \"a\nnodes: []\n", 1, 15, "the quote that opens here is not closed in its line")]
    [InlineData("cluster_name: 'a\n", 1, 15, "the quote that opens here is not closed in its line")]
    [InlineData("nodes: [{address: a}\ncluster_name: a\n", 1, 8, "the '[' that opens here is not closed")]
    [InlineData("nodes: {a: b\ncluster_name: a\n", 1, 8, "the '{' that opens here is not closed")]
    [InlineData("nodes:\n- {address: a\nnetwork: {\n", 2, 3, "the '{' that opens here is not closed")]
    [InlineData("nodes: {address: [a, b}\n", 1, 23, "the '[' of line 1, column 18 is not closed before this")]
    [InlineData("{\"nodes\": [],\n\"dns\": {\"provider\": \"none\"", 2, 8, "the '{' that opens here is not closed")]
    [InlineData("{\"cluster_name\": 1 \"dns\": {}}", 1, 25, "or a comma is missing")]
    [InlineData("cluster_name: a: b\n", 1, 16, "a second ': ' stands in this line")]
    [InlineData("cluster_name: `a`\n", 1, 15, "a text that begins with '`' needs quotes")]
    [InlineData("addons_include: [@a]\n", 1, 18, "a text that begins with '@' needs quotes")]
    [InlineData("x-a: {%a: b}\n", 1, 7, "a text that begins with '%' needs quotes")]
    [InlineData("cluster_name: \"a\" b\n", 1, 19, "what stands here does not go on")]
    [InlineData("prefix_path: \"C:\\data\"\n", 1, 14, "a backslash in double quotes")]
    [InlineData("nodes: }\n", 1, 8, "a value is expected here")]
    public void What_is_broken_is_said_where_it_is(string text, int line, int column, string message)
    {
        var diagnostic = Assert.Single(ClusterYaml.Parse(text).Diagnostics);

        Assert.Equal("RKE0001", diagnostic.Code);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (diagnostic.Line, diagnostic.Column));
    }

    [Fact]
    public void What_is_not_UTF_8_is_shown_where_it_stands()
    {
        var text = $"# {char.ConvertFromUtf32(0x1F600)}\n# caf{(char)0xD800}\n";

        var diagnostic = Assert.Single(ClusterYaml.Parse(text).Diagnostics);

        Assert.Equal(("the text is not UTF-8 here, but of another encoding such as Latin-1", 2, 6), (diagnostic.Message, diagnostic.Line, diagnostic.Column));
    }
}
