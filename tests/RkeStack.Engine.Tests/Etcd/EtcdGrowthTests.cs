using RkeStack.Engine.Etcd;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Etcd;

/// <summary>A cluster that grows from one member to three and shrinks again.</summary>
[Trait("Needs", "Kit")]
public sealed class EtcdGrowthTests : EtcdTest
{
    [Fact]
    public async Task Members_join_as_learners_get_their_vote_and_leave_again()
    {
        var first = await BootstrapAsync();
        var second = RealEtcd.Plan(2);
        var third = RealEtcd.Plan(3);
        await JoinAsync([first], second);
        var grown = await JoinAsync([first, second], third);
        Assert.Equal(3, grown.Healthy.Count);
        Assert.IsType<EtcdJoin.Joined>(grown.DecideJoin(third.Peer, hasData: true));

        using var client = Client(first, second, third);
        var leave = Assert.IsType<EtcdLeave.Remove>(grown.DecideLeave(first.Peer));
        await client.RemoveAsync(leave.Member, Limit, Cancel);
        await client.RemoveAsync(leave.Member, Limit, Cancel);

        var left = await client.ListMembersAsync(Cancel);
        Assert.Equal(["etcd-host-2", "etcd-host-3"], left.Select(member => member.Name).Order());
    }
}
