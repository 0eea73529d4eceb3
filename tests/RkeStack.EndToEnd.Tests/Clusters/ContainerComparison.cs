using System.Text.Json;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>Holds containers found on hosts against RKE's, field by field; only what docs/deliberate-differences.md names may differ.</summary>
public static class ContainerComparison
{
    private static readonly DeliberateDifferences Deliberate = DeliberateDifferences.LoadOfHosts();

    /// <summary>Holds the only host of a cluster against the host of RKE's live cluster.</summary>
    public static async Task AssertEqualsRkesHostAsync(ClusterProject project, CancellationToken cancellationToken)
    {
        var rke = RkeContainers.Found(project.Lab.Hosts[0].Address);
        AssertEqual(rke, await FoundAsync(project, cancellationToken));
    }

    /// <summary>Holds all hosts against what RKE answered to the cluster.yml that the project was written from.</summary>
    /// <param name="project">The cluster, see <see cref="ClusterProject.WriteCase"/>.</param>
    /// <param name="oracle">The case.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task AssertEqualsCaseAsync(ClusterProject project, OracleCase oracle, CancellationToken cancellationToken)
    {
        var rke = RkeContainers.Of(oracle, project.AddressesFor(oracle));
        AssertEqual(rke, await FoundAsync(project, cancellationToken));
    }

    /// <summary>Fails with every difference that is not deliberate, and with every deliberate one that there is not.</summary>
    public static void AssertEqual(JsonObject rke, JsonObject ours)
    {
        var mismatches = Mismatches(rke, ours);

        var unexpected = mismatches.Where(mismatch => Deliberate.PlaceOf(mismatch) is null).ToList();
        Assert.True(unexpected.Count == 0, string.Join('\n', unexpected));
        Assert.Equal(Deliberate.Places.Order(StringComparer.Ordinal), mismatches.Select(Deliberate.PlaceOf).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>All differences, deliberate or not.</summary>
    public static IReadOnlyList<PlanMismatch> Mismatches(JsonObject rke, JsonObject ours) => [.. PlanComparison.Of(Ordered(rke), Ordered(ours))];

    private static async Task<JsonObject> FoundAsync(ClusterProject project, CancellationToken cancellationToken)
    {
        var found = new JsonObject();
        foreach (var (index, host) in project.Lab.Hosts.Index())
        {
            found[host.Address] = await LiveContainers.OfAsync(project, index, cancellationToken);
        }

        return found;
    }

    // The order of flags is random in RKE's own containers, and means nothing; that of all else is compared.
    private static JsonElement Ordered(JsonObject nodes)
    {
        var ordered = nodes.DeepClone().AsObject();
        foreach (var process in ordered.SelectMany(node => node.Value!["processes"]!.AsObject()).Select(process => process.Value!.AsObject()))
        {
            foreach (var list in new[] { "command", "args" }.Where(process.ContainsKey))
            {
                var words = process[list]!.AsArray().Select(word => word!.GetValue<string>()).ToLookup(IsFlag);
                process[list] = new JsonArray([.. words[false].Concat(words[true].Order(StringComparer.Ordinal)).Select(word => (JsonNode)word)]);
            }
        }

        return JsonElement.Parse(ordered.ToJsonString());
    }

    private static bool IsFlag(string word) => word.StartsWith("--", StringComparison.Ordinal) && word.Contains('=', StringComparison.Ordinal);
}
