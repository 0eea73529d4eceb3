using RkeStack.Cluster.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public class HostileTexts
{
    [Fact]
    public void Half_a_character_is_refused_with_its_line()
    {
        var diagnostic = Assert.Single(ClusterYaml.Parse("nodes: []\ncluster_name: a" + (char)0xD800 + "b\n").Diagnostics);

        Assert.Equal(("RKE0001", 2), (diagnostic.Code, diagnostic.Line ?? 0));
    }

    [Fact]
    public void Many_mistakes_are_told_up_to_a_number_that_can_be_read()
    {
        var text = string.Concat(Enumerable.Range(0, 5000).Select(index => $"unknown_{index}: x\n"));

        var parsed = ClusterYaml.Parse(text);

        Assert.InRange(parsed.Diagnostics.Count, 100, 1000);
        Assert.Equal("RKE0015", parsed.Diagnostics[^1].Code);
        Assert.Contains("4500", parsed.Diagnostics[^1].Message, StringComparison.Ordinal);
    }
}
