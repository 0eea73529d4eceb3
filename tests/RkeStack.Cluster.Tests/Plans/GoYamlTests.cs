using System.Text.Json.Nodes;
using RkeStack.Cluster.Plans.Files;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

public sealed class GoYamlTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("system:kube-proxy", "system:kube-proxy")]
    [InlineData("a b", "a b")]
    [InlineData("/healthz*", "/healthz*")]
    [InlineData("v1", "v1")]
    [InlineData("", "\"\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("12", "\"12\"")]
    [InlineData("1.5", "\"1.5\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("1:30", "\"1:30\"")]
    [InlineData("2024-01-02", "\"2024-01-02\"")]
    [InlineData("*", "'*'")]
    [InlineData("*.example.com", "'*.example.com'")]
    [InlineData("&a", "'&a'")]
    [InlineData("[a]", "'[a]'")]
    [InlineData("it's", "it's")]
    [InlineData("'quoted'", "'''quoted'''")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("a:", "'a:'")]
    [InlineData("a #b", "'a #b'")]
    [InlineData("- a", "'- a'")]
    [InlineData("-a", "-a")]
    [InlineData(" a", "' a'")]
    [InlineData("tab\there", "\"tab\\there\"")]
    public void A_text_is_quoted_only_where_it_would_read_as_something_else(string text, string yaml) =>
        Assert.Equal($"a: {yaml}\n", GoYaml.Write(new JsonObject { ["a"] = text }));

    [Fact]
    public void Keys_are_sorted_lists_stand_at_their_keys_column_and_what_is_empty_stays()
    {
        var node = JsonNode.Parse("""{"b": [{"z": 1, "a": [1, [2, 3], {}]}, "x"], "a": {"d": null, "c": []}, "e-f": {}, "e": false}""")!;

        Assert.Equal(
            """
            a:
              c: []
              d: null
            b:
            - a:
              - 1
              - - 2
                - 3
              - {}
              z: 1
            - x
            e: false
            e-f: {}

            """,
            GoYaml.Write(node));
    }

    [Fact]
    public void Several_lines_become_a_literal_block()
    {
        var node = new JsonObject { ["a"] = new JsonObject { ["b"] = "one\ntwo", ["c"] = "one\n\ntwo\n" } };

        Assert.Equal("a:\n  b: |-\n    one\n    two\n  c: |\n    one\n\n    two\n", GoYaml.Write(node));
    }
}
