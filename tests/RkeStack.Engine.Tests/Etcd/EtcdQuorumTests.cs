using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Tests.Programs;
using RkeStack.Engine.Waiting;
using Xunit;

namespace RkeStack.Engine.Tests.Etcd;

/// <summary>A cluster that has lost members.</summary>
[Trait("Needs", "Kit")]
public sealed class EtcdQuorumTests : EtcdTest
{
    [Fact]
    public async Task A_dead_member_keeps_new_ones_out_and_may_itself_be_removed()
    {
        var first = await BootstrapAsync();
        var second = RealEtcd.Plan(2);
        var third = RealEtcd.Plan(3);
        await JoinAsync([first], second);
        await JoinAsync([first, second], third);
        await Etcd.KillAsync(third);

        using var client = Client(first, second, third);
        var wounded = (await client.ObserveAsync(Cancel))!;
        Assert.Equal(2, wounded.Healthy.Count);
        Assert.Equal("RKE3004", Assert.IsType<EtcdJoin.Refused>(wounded.DecideJoin(RealEtcd.Plan(4).Peer, false)).Refusal.Code);
        Assert.Equal("RKE3002", Assert.IsType<EtcdLeave.Refused>(wounded.DecideLeave(first.Peer)).Refusal.Code);

        var leave = Assert.IsType<EtcdLeave.Remove>(wounded.DecideLeave(third.Peer));
        await client.RemoveAsync(leave.Member, Limit, Cancel);
        Assert.Equal(2, (await client.ObserveAsync(Cancel))!.Healthy.Count);
    }

    [Fact]
    public async Task Members_that_are_about_to_leave_count_as_long_as_they_serve()
    {
        var first = await BootstrapAsync();
        var (second, third) = (RealEtcd.Plan(2), RealEtcd.Plan(3));
        await JoinAsync([first], second);
        await JoinAsync([first, second], third);

        using var client = Client(first);
        var observed = await SeeAsync(client, healthy: 3);
        Assert.True(observed.HasQuorum);
        Assert.Equal(new EtcdJoin.AddLearner(ClearData: false), observed.DecideJoin(RealEtcd.Plan(4).Peer, hasData: false));

        await Etcd.KillAsync(third);
        observed = await SeeAsync(client, healthy: 2);
        Assert.StartsWith("etcd-host-3: ", Assert.Single(observed.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_quorum_every_change_is_refused_and_the_wait_says_why()
    {
        var endpoints = new[] { RealEtcd.Plan(1), RealEtcd.Plan(2) };
        Array.ForEach(endpoints, endpoint => Etcd.Start(endpoint, endpoints, "new"));
        using var client = Client(endpoints);
        await client.WaitHealthyAsync(endpoints[0].Peer, Limit, Cancel);
        await Etcd.KillAsync(endpoints[1]);

        var error = await Assert.ThrowsAsync<DiagnosticException>(async () =>
        {
            while (true)
            {
                await client.WaitHealthyAsync(endpoints[0].Peer, TimeSpan.FromSeconds(3), Cancel);
            }
        });
        Assert.StartsWith("RKE3015: host-1: waited 3 s for etcd-host-1 to become healthy: ", error.Message, StringComparison.Ordinal);
        var halted = (await client.ObserveAsync(Cancel))!;
        Assert.False(halted.HasQuorum);
        Assert.Equal("RKE3005", Assert.IsType<EtcdLeave.Refused>(halted.DecideLeave(endpoints[1].Peer)).Refusal.Code);
        var refused = await Assert.ThrowsAsync<DiagnosticException>(() => client.ListMembersAsync(Cancel));
        Assert.StartsWith("RKE3011: host-1, host-2: etcd does not list its members: host-1: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("host-2: ", refused.Message, StringComparison.Ordinal);
    }

    // Members that have just elected a leader may not serve for a moment.
    private static Task<EtcdMembership> SeeAsync(EtcdClient client, int healthy) => new Poller(TimeProvider.System).UntilAsync(
        new Wait { Name = $"{healthy} members to serve", Where = "the test", Code = "", Limit = Limit },
        async cancel => await client.ObserveAsync(cancel) is { } seen && seen.Healthy.Count == healthy
            ? Attempt.Done(seen)
            : Attempt.NotYet<EtcdMembership>("others do"),
        null,
        Cancel);
}
