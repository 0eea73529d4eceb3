using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using RkeStack.Provider.Common;
using RkeStack.Provider.EtcdNodes;
using RkeStack.Provider.Nodes;
using Xunit;

namespace RkeStack.Provider.Tests.Nodes;

/// <summary>What is recorded of a role, and what an etcd member takes from it.</summary>
public class NodeOutputsTests
{
    private static readonly EtcdNodeInputs Founder = new()
    {
        Connection = new ConnectionArgs { Host = "192.0.2.1", User = "rke" },
        Containers = ImmutableSortedDictionary<string, ContainerArgs>.Empty
            .Add("etcd", new ContainerArgs { Image = "etcd:2" })
            .Add("etcd-rolling-snapshots", new ContainerArgs { Image = "tools:2" }),
        Files = ImmutableSortedDictionary<string, FileArgs>.Empty,
        ToolsImage = "tools:2",
        MemberName = "etcd-a",
        PeerUrl = "https://192.0.2.1:2380",
        ClientUrl = "https://192.0.2.1:2379",
        DataDirectory = "/var/lib/etcd",
        Members = [],
        Founder = true,
        Credentials = new CredentialsArgs { CaCertificate = "ca", ClientCertificate = "certificate", ClientKey = "key" },
    };

    [Fact]
    public void A_failure_records_the_containers_that_run_and_keeps_what_is_known_of_the_others()
    {
        var before = new NodeOutputs { Host = "192.0.2.1", Plans = ImmutableSortedDictionary<string, string>.Empty.Add("etcd", "old").Add("gone", "old") };
        var wanted = NodeOutputs.Of(Founder).Plans;
        Assert.Equal(Founder.ContainerPlans().Select(plan => KeyValuePair.Create(plan.Name, PlanHash.Of(plan))), wanted);
        Assert.Empty(NodeOutputs.Of(Founder, ImmutableHashSet<string>.Empty, before: null).Plans);
        Assert.Equal(
            before.Plans.Add("etcd-rolling-snapshots", wanted["etcd-rolling-snapshots"]),
            NodeOutputs.Of(Founder, ImmutableHashSet.Create("etcd-rolling-snapshots"), before).Plans);
    }

    [Fact]
    public void A_founder_founds_until_its_etcd_has_run()
    {
        Assert.True(EtcdNode.MayFound(Founder, before: null));
        Assert.True(EtcdNode.MayFound(Founder, NodeOutputs.Of(Founder, ImmutableHashSet.Create("etcd-rolling-snapshots"), before: null)));
        Assert.False(EtcdNode.MayFound(Founder, NodeOutputs.Of(Founder, ImmutableHashSet.Create("etcd"), before: null)));
        Assert.False(EtcdNode.MayFound(Founder, NodeOutputs.Of(Founder)));
        Assert.False(EtcdNode.MayFound(Founder with { Founder = false }, before: null));
    }
}
