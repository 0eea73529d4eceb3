using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Nodes;
using RkeStack.Engine.Tests.Etcd;
using RkeStack.Engine.Tests.Programs;
using RkeStack.Engine.Tests.Waiting;
using Xunit;

namespace RkeStack.Engine.Tests.Nodes;

/// <summary>Members that leave an etcd cluster, those whose hosts are gone among them.</summary>
[Trait("Needs", "Kit")]
public sealed class EtcdDepartureTests : EtcdTest
{
    [Fact]
    public async Task A_member_whose_host_is_gone_is_taken_out_by_the_others_and_a_new_one_may_come()
    {
        var first = await BootstrapAsync();
        var (second, third) = (RealEtcd.Plan(2), RealEtcd.Plan(3));
        await JoinAsync([first], second);
        await JoinAsync([first, second], third);
        await Etcd.KillAsync(third);

        await Departure(third, first, second).ForgetAsync(Cancel);
        await Departure(third, first, second).ForgetAsync(Cancel);
        using var client = Client(first, second);
        var left = (await client.ObserveAsync(Cancel))!;
        Assert.Equal(new[] { first.Peer.PeerUrl, second.Peer.PeerUrl }.Order(StringComparer.Ordinal), left.Members.SelectMany(member => member.PeerUrls).Order(StringComparer.Ordinal));
        Assert.Equal(new EtcdJoin.AddLearner(ClearData: false), left.DecideJoin(RealEtcd.Plan(4).Peer, hasData: false));
    }

    [Fact]
    public async Task A_member_that_is_back_in_a_moment_keeps_no_other_from_leaving()
    {
        var first = await BootstrapAsync();
        var (second, third) = (RealEtcd.Plan(2), RealEtcd.Plan(3));
        await JoinAsync([first], second);
        await JoinAsync([first, second], third);
        await Etcd.KillAsync(third);

        var leaving = Departure(first, first, second, third).LeaveAsync(Cancel);
        Etcd.Start(third, [first, second, third], "existing");
        Assert.True(await leaving);
        using var client = Client(second, third);
        await client.WaitHealthyAsync(third.Peer, Limit, Cancel);
        Assert.Equal([second.Peer.Name, third.Peer.Name], (await client.ListMembersAsync(Cancel)).Select(member => member.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Members_that_start_anew_are_not_taken_for_a_cluster_that_is_none()
    {
        var first = await BootstrapAsync();
        var second = RealEtcd.Plan(2);
        await JoinAsync([first], second);
        await Etcd.KillAsync(first);
        await Etcd.KillAsync(second);

        var leaving = Departure(second, first, second).LeaveAsync(Cancel);
        Etcd.Start(first, [first, second], "existing");
        Etcd.Start(second, [first, second], "existing");
        Assert.True(await leaving);
    }

    [Fact]
    public async Task Where_nobody_answers_a_lost_member_is_not_taken_for_forgotten()
    {
        var (lost, silent) = (RealEtcd.Plan(1), RealEtcd.Plan(2));
        var clock = new LeapingClock(shortSeconds: 1);
        Assert.False(await Departure(clock, lost, silent).LeaveAsync(Cancel));
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => Departure(clock, lost, silent).ForgetAsync(Cancel));
        Assert.StartsWith("RKE3007: etcd-host-1: its host is gone, and no other member answers that could take it out of etcd (host-2)\n", error.Message, StringComparison.Ordinal);
        error = await Assert.ThrowsAsync<DiagnosticException>(() => Departure(lost).ForgetAsync(Cancel));
        Assert.Contains("(there is none)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_member_does_not_leave()
    {
        var only = await BootstrapAsync();
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => Departure(only, only).LeaveAsync(Cancel));
        Assert.StartsWith("RKE3001: ", error.Message, StringComparison.Ordinal);
    }

    private EtcdDeparture Departure(EtcdEndpoint leaving, params EtcdEndpoint[] asked) => Departure(null, leaving, asked);

    private EtcdDeparture Departure(TimeProvider? clock, EtcdEndpoint leaving, params EtcdEndpoint[] asked) =>
        new(leaving.Peer, [.. asked], "cluster", Etcd.Identity, new EtcdChangeGate(), clock ?? TimeProvider.System, new NodeWork(new Progress<string>()));
}
