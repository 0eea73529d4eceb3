using System.Text;
using System.Text.Json;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Plans;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

/// <summary>What the tests of plans start from: a cluster.yml as its user writes it.</summary>
internal static class Given
{
    /// <summary>The smallest cluster: one host with all roles.</summary>
    public const string OneHost = "nodes: [{address: 10.0.0.1, user: rke, role: [controlplane, etcd, worker]}]\n";

    public static ClusterConfig Config(string yaml)
    {
        var parsed = ClusterYaml.Parse(yaml);
        Assert.False(parsed.HasErrors, string.Join('\n', parsed.Diagnostics));
        return ConfigDefaults.Apply(parsed.Config!);
    }

    public static ClusterPlan Plan(string yaml, IReadOnlyDictionary<string, HostFacts>? facts = null) =>
        ClusterPlanner.Plan(Config(yaml), facts, EncryptionKeys.NotYetMade);

    /// <summary>The plan of one host with all roles, and these lines of cluster.yml.</summary>
    public static HostPlan Host(string yaml, HostFacts? facts = null) =>
        Assert.Single(Plan(OneHost + yaml, new Dictionary<string, HostFacts> { ["10.0.0.1"] = facts ?? HostFacts.Unknown }).Hosts);

    /// <summary>A plan in RKE's shape.</summary>
    public static string Json(ClusterPlan plan, bool indented = false)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Indented = indented, NewLine = "\n" }))
        {
            RkePlanJson.WriteNodes(writer, plan);
        }

        return Encoding.UTF8.GetString(json.ToArray());
    }
}
