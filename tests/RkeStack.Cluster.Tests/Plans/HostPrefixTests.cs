using System.Collections.Immutable;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Plans;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

public class HostPrefixTests
{
    private const string Flatcar = "Flatcar Container Linux by Kinvolk 3815.2.0 (Oklo)";

    [Theory]
    [InlineData("/", "Debian GNU/Linux 13 (trixie)")]
    [InlineData("/opt/k8s", Flatcar)]
    public void Directories_of_an_ordinary_host_and_below_a_prefix_that_was_given_are_as_planned(string prefix, string operatingSystem)
    {
        var planned = Plan(prefix, HostFacts.Unknown).OwnedPaths;
        Assert.Equal(planned, HostPrefix.Move(planned, prefix, operatingSystem));
    }

    [Theory]
    [InlineData(Flatcar)]
    [InlineData("Boot2Docker 18.09")]
    public void On_a_host_with_a_read_only_root_all_is_found_that_the_cluster_makes_there(string operatingSystem)
    {
        var made = Plan("/", HostFacts.Unknown with { OperatingSystem = operatingSystem }).OwnedPaths;
        var found = HostPrefix.Move(Plan("/", HostFacts.Unknown).OwnedPaths, "/", operatingSystem);
        Assert.Equal([], made.Except(found).Where(path => !found.Any(whole => whole.Removal == OwnedPathRemoval.Whole && IsIn(path, whole))));
        Assert.All(found.Index(), path => Assert.DoesNotContain(found.Skip(path.Index + 1), later => path.Item.Removal == OwnedPathRemoval.IfEmpty && IsIn(later, path.Item)));
    }

    private static bool IsIn(OwnedPath path, OwnedPath other) => path.Path == other.Path || path.Path.StartsWith($"{other.Path}/", StringComparison.Ordinal);

    private static HostPlan Plan(string prefix, HostFacts facts) => ClusterPlanner.Plan(
        ClusterConfiguration.LoadToBuild($$"""
            nodes:
            - {address: 192.0.2.1, user: rke, role: [controlplane, etcd, worker]}
            kubernetes_version: v1.32.6-rancher1-1
            network: {plugin: flannel}
            prefix_path: {{prefix}}
            """).Require(),
        ImmutableDictionary<string, HostFacts>.Empty.Add("192.0.2.1", facts)).Hosts[0];
}
