using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Etcd;

/// <summary>A real etcd cluster that grows from one member to three and shrinks again.</summary>
public sealed class EtcdClientTests : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly TestCa ca = new();
    private readonly RealEtcd etcd;

    public EtcdClientTests() => etcd = new RealEtcd(ca);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await etcd.DisposeAsync();
        ca.Dispose();
    }

    private EtcdClient Client(params EtcdEndpoint[] endpoints) => new([.. endpoints], etcd.Identity, TimeProvider.System);

    private async Task<EtcdEndpoint> BootstrapAsync()
    {
        var first = RealEtcd.Plan(1);
        etcd.Start(first, [first], "new");
        using var client = Client(first);
        await client.WaitHealthyAsync(first.Peer, Limit, Cancel);
        return first;
    }

    private async Task<EtcdMembership> JoinAsync(EtcdEndpoint[] present, EtcdEndpoint next)
    {
        using var client = Client([.. present, next]);
        var before = await client.ObserveAsync(Cancel);
        Assert.Equal(new EtcdJoin.AddLearner(ClearData: false), before!.DecideJoin(next.Peer, hasData: false));
        var learner = await client.AddLearnerAsync(next.Peer, Limit, Cancel);
        Assert.True(learner is { IsLearner: true, Started: false });

        var added = await client.ObserveAsync(Cancel);
        Assert.Equal(learner.Id, Assert.IsType<EtcdJoin.Start>(added!.DecideJoin(next.Peer, hasData: false)).Member.Id);
        etcd.Start(next, [.. present, next], "existing");
        Assert.True((await client.WaitHealthyAsync(next.Peer, Limit, Cancel)).IsLearner);

        var started = await client.ObserveAsync(Cancel);
        var promote = Assert.IsType<EtcdJoin.Promote>(started!.DecideJoin(next.Peer, hasData: true));
        await client.PromoteAsync(promote.Member, Limit, Cancel);
        await client.PromoteAsync(promote.Member, Limit, Cancel);
        await client.WaitHealthyAsync(next.Peer, Limit, Cancel);
        return (await client.ObserveAsync(Cancel))!;
    }

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

    [Fact]
    public async Task A_dead_member_keeps_new_ones_out_and_may_itself_be_removed()
    {
        var first = await BootstrapAsync();
        var second = RealEtcd.Plan(2);
        var third = RealEtcd.Plan(3);
        await JoinAsync([first], second);
        await JoinAsync([first, second], third);
        await etcd.KillAsync(third);

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
    public async Task A_member_that_was_added_and_never_started_is_taken_over_or_removed()
    {
        var first = await BootstrapAsync();
        var second = RealEtcd.Plan(2);
        using var client = Client(first, second);
        var learner = await client.AddLearnerAsync(second.Peer, Limit, Cancel);

        Assert.Equal(learner.Id, (await client.AddLearnerAsync(second.Peer, Limit, Cancel)).Id);
        var halfway = (await client.ObserveAsync(Cancel))!;
        Assert.Equal("RKE3003", Assert.IsType<EtcdJoin.Refused>(halfway.DecideJoin(RealEtcd.Plan(3).Peer, false)).Refusal.Code);
        Assert.True(Assert.IsType<EtcdJoin.Start>(halfway.DecideJoin(second.Peer, hasData: true)).ClearData);

        await client.RemoveAsync(Assert.IsType<EtcdLeave.Remove>(halfway.DecideLeave(second.Peer)).Member, Limit, Cancel);
        Assert.Single(await client.ListMembersAsync(Cancel));
    }

    [Fact]
    public async Task Without_a_quorum_every_change_is_refused_and_the_wait_says_why()
    {
        var endpoints = new[] { RealEtcd.Plan(1), RealEtcd.Plan(2) };
        Array.ForEach(endpoints, endpoint => etcd.Start(endpoint, endpoints, "new"));
        using var client = Client(endpoints);
        await client.WaitHealthyAsync(endpoints[0].Peer, Limit, Cancel);
        await etcd.KillAsync(endpoints[1]);

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

    [Fact]
    public async Task An_etcd_of_another_ca_is_told_from_a_silent_one()
    {
        var first = await BootstrapAsync();
        using var other = new TestCa("other-ca");
        var ours = ca.Issue("CN=kube-etcd-client");
        var stranger = new RkeStack.Engine.Tls.ClientIdentity
        {
            CaCertificate = other.Certificate,
            Certificate = ours.Certificate,
            PrivateKey = ours.PrivateKey,
        };
        using var client = new EtcdClient([first], stranger, TimeProvider.System);

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => client.ObserveAsync(Cancel));
        Assert.Equal(("RKE3010", "host-1"), (error.Diagnostics[0].Code, error.Diagnostics[0].Path));
    }

    [Fact]
    public async Task Status_and_alarms_are_read_from_the_gateway()
    {
        var first = await BootstrapAsync();
        using var client = Client(first);

        var status = await client.ReadStatusAsync(first.Peer, Cancel);
        Assert.Equal("3.5.21", status!.Version);
        Assert.Equal(status.MemberId, status.Leader);
        Assert.True(status.DbSize > 0);
        Assert.Empty(await client.ListAlarmsAsync(Cancel));
    }
}
