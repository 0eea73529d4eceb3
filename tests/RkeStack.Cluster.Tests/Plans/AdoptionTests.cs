using System.Security.Cryptography;
using System.Text;
using RkeStack.Cluster.Plans;
using RkeStack.Cluster.Tests.Oracles;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

/// <summary>A cluster that RKE made can be taken over without replacing anything.</summary>
public sealed class AdoptionTests
{
    [Fact]
    public void No_container_of_a_live_RKE_cluster_differs_from_its_plan()
    {
        var found = FoundContainer.ReadAll("adopt/containers.json");
        var planned = Plan().Containers.ToList();

        Assert.Equal(found.Keys.Order(), planned.Select(c => c.Name).Order());
        Assert.All(planned, c => Assert.Empty(ContainerDifference.Between(c, found[c.Name])));
    }

    [Fact]
    public void The_files_of_a_live_RKE_cluster_are_planned_byte_by_byte()
    {
        var planned = Plan().Files.ToDictionary(f => f.Path);
        var found = OracleCases.Text("adopt/files.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(' '))
            .Where(l => !l[3].StartsWith("/etc/kubernetes/ssl/", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(found.Select(f => f[3]).Order(), planned.Keys.Order());
        foreach (var (mode, hash, path) in found.Select(f => (f[0], f[2], f[3])))
        {
            Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(planned[path].Content))));
            Assert.Equal(mode, Convert.ToString(planned[path].Mode, 8));
        }
    }

    [Fact]
    public void Of_the_certificate_files_of_RKE_only_those_without_a_reader_and_keys_of_authorities_are_left_out()
    {
        var planned = Plan().PkiFiles.Select(f => f.Path).ToHashSet();
        var found = OracleCases.Text("adopt/files.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(' ')[3])
            .Where(p => p.StartsWith("/etc/kubernetes/ssl/", StringComparison.Ordinal))
            .ToHashSet();

        Assert.Empty(planned.Except(found));
        Assert.Equal(
            [
                "/etc/kubernetes/ssl/kube-apiserver-requestheader-ca-key.pem",
                "/etc/kubernetes/ssl/kube-ca-key.pem",
                "/etc/kubernetes/ssl/kubecfg-kube-apiserver-proxy-client.yaml",
                "/etc/kubernetes/ssl/kubecfg-kube-apiserver-requestheader-ca.yaml",
            ],
            found.Except(planned).Order());
    }

    private static HostPlan Plan()
    {
        var config = Given.Config(OracleCases.Text("adopt/cluster.yml"));
        var facts = new Dictionary<string, HostFacts> { ["10.200.0.11"] = new() { Architecture = "x86_64" } };
        return Assert.Single(ClusterPlanner.Plan(config, facts).Hosts);
    }
}
