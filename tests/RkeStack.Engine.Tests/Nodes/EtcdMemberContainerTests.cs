using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Nodes;
using Xunit;

namespace RkeStack.Engine.Tests.Nodes;

public class EtcdMemberContainerTests
{
    [Fact]
    public void A_joining_member_names_the_members_that_there_are_and_hashes_as_the_founder()
    {
        var config = ClusterConfiguration.Load("nodes:\n- {address: 10.0.0.2, user: u, role: [controlplane, etcd, worker]}\n").Require();
        var founder = ClusterPlanner.Plan(config, null, EncryptionKeys.NotYetMade)["10.0.0.2"].Etcd!;

        var joining = EtcdMemberContainer.Joining(
            founder.Container,
            new EtcdPeer(founder.MemberName, founder.PeerUrl),
            [Member("etcd-old", "https://10.0.0.9:2380"), Member("", founder.PeerUrl)]);

        Assert.Contains("--initial-cluster=etcd-old=https://10.0.0.9:2380,etcd-10.0.0.2=https://10.0.0.2:2380", joining.Command);
        Assert.Contains("--initial-cluster-state=existing", joining.Command);
        Assert.Equal(founder.Container.Command.Length, joining.Command.Length);
        Assert.Equal(PlanHash.Of(founder.Container), PlanHash.Of(joining));
    }

    private static EtcdMember Member(string name, string peerUrl) => new() { Id = 1, Name = name, PeerUrls = [peerUrl], ClientUrls = [] };
}
