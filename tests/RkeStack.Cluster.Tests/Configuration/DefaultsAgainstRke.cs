using System.Text.Json;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public class DefaultsAgainstRke
{
    public static TheoryData<string> Names => OracleCases.PlannedNames();

    [Theory]
    [MemberData(nameof(Names))]
    public void The_configuration_with_defaults_is_what_RKE_stores(string name)
    {
        var oracle = OracleCases.Get(name);
        var parsed = ClusterYaml.Parse(oracle.Yaml);
        var config = ConfigDefaults.Apply(parsed.Config!);

        var actual = JsonElement.Parse(RkeConfigJson.Write(config));
        Assert.Empty(JsonDifferences.Between(oracle.Config, actual));
    }
}
