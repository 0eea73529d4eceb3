using System.Text.Json;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Plans;
using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

public sealed class RkePlansTests(ITestOutputHelper output)
{
    private static readonly DeliberateDifferences Deliberate = DeliberateDifferences.Load();

    [Fact]
    public void Every_host_that_RKE_plans_is_planned_equally_but_for_the_deliberate_differences()
    {
        var (equal, different, refused, unexpected) = (0, 0, 0, new List<string>());
        var used = new HashSet<string>();
        foreach (var oracle in OracleCases.All())
        {
            // Of the inputs that are wrong on purpose RKE plans some; what becomes of them is another test's.
            if (oracle.IsRefused || oracle.IsInvalid)
            {
                refused++;
                continue;
            }

            var plan = Given.Json(ClusterPlanner.Plan(ConfigDefaults.Apply(ClusterYaml.Parse(oracle.Yaml).Config!), keys: EncryptionKeys.NotYetMade));
            var mismatches = PlanComparison.Of(oracle.Nodes, JsonElement.Parse(plan)).ToList();
            unexpected.AddRange(mismatches.Where(m => Deliberate.PlaceOf(m) is null).Select(m => $"{oracle}: {m}"));
            used.UnionWith(mismatches.Select(Deliberate.PlaceOf).OfType<string>());
            _ = mismatches.Count == 0 ? equal++ : different++;
        }

        output.WriteLine($"equal {equal}, deliberately different {different}, refused {refused}");
        Assert.True(unexpected.Count == 0, $"{unexpected.Count} differences:\n{string.Join('\n', unexpected.Take(60))}");
        Assert.Equal(Deliberate.Places.Order(), used.Order());
    }
}
