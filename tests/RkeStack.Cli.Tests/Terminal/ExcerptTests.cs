using RkeStack.Cli.Diagnostics;
using Xunit;

namespace RkeStack.Cli.Tests.Terminal;

public class ExcerptTests
{
    [Theory]
    [InlineData("{extra_arg: {a: b}, kubelet: {}}", "kubelet", "{extra_arg: (not shown), kubelet: {}}")]
    [InlineData("{provider: \"x\", netwrk_mode: none}", "netwrk_mode", "{provider: \"x\", netwrk_mode: (not shown)}")]
    [InlineData("{netwrk_mode: none, provider: x}", "provider", "{netwrk_mode: (not shown), provider: x}")]
    [InlineData("{\"password\": \"a\\\"b, c\", \"url\": \"x\"}", "\"url\"", "{\"password\": (not shown), \"url\": \"x\"}")]
    [InlineData("{password: 'it''s, a', url: x}", "url", "{password: (not shown), url: x}")]
    [InlineData("{pasword: [a, 'b]', {c: d}], url: x}", "url", "{pasword: (not shown), url: x}")]
    [InlineData("pod_security_policy: false", "pod_security_policy", "pod_security_policy: false")]
    [InlineData("password: a, url: x", "password", "password: (not shown)")]
    [InlineData("password: \"a\" url: x", "password", "password: (not shown)")]
    [InlineData("password: {", "password", "password: {")]
    [InlineData("- {url: x, password: a", "url", "- {url: x, password: (not shown)")]
    [InlineData("nodes: []", "nodes", "nodes: []")]
    public void Only_what_may_be_secret_is_not_shown_and_the_mark_keeps_its_place(string line, string marked, string shown)
    {
        var excerpt = new SourceExcerpt(line).At(1, line.IndexOf(marked, StringComparison.Ordinal) + 1, isYaml: true).ToArray();

        Assert.Equal($"  1 | {shown}", excerpt[0]);
        Assert.Equal(shown.IndexOf(marked, StringComparison.Ordinal), excerpt[1].IndexOf('^', StringComparison.Ordinal) - "  1 | ".Length);
    }

    [Fact]
    public void A_mark_within_what_is_not_shown_stands_where_that_begins()
    {
        Assert.Equal(["  1 | {password: (not shown), url: x}", "    |            ^"], new SourceExcerpt("{password: [a, b], url: x}").At(1, 16, isYaml: true));
    }

    [Fact]
    public void Of_a_text_that_is_no_YAML_nothing_is_shown_behind_a_doubtful_key()
    {
        Assert.Equal("  1 | {password: (not shown)", new SourceExcerpt("{password: a]b, url: x}").At(1, 13, isYaml: false).First());
    }

    [Fact]
    public void Many_findings_in_one_long_line_are_told_without_it()
    {
        var line = $"{{nodes: [{string.Concat(Enumerable.Repeat("{address: a, labels: {app: x}}, ", 40_000))}], port: x}}";

        Assert.Empty(new SourceExcerpt(line).At(1, line.Length - 2, isYaml: true));
    }
}
