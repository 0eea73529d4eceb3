using System.Text.Json;
using RkeStack.Cluster.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public class DefaultsAgainstRke
{
    public static TheoryData<string> Names => RkeAnswers.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public void The_configuration_with_defaults_is_what_RKE_stores(string name)
    {
        if (RkeAnswers.Config(name) is not { } expected)
        {
            return;
        }

        var parsed = ClusterYaml.Parse(RkeAnswers.Yaml(name));
        var config = ConfigDefaults.Apply(parsed.Config!);

        var actual = JsonElement.Parse(RkeConfigJson.Write(config));
        Assert.Empty(JsonDifferences.Between(expected, actual));
    }
}
