using System.Globalization;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Etcd;

/// <summary>What a client sees of a cluster at its beginning.</summary>
[Trait("Needs", "Kit")]
public sealed class EtcdClientTests : EtcdTest
{
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
    public async Task A_member_of_a_new_cluster_whose_others_were_quicker_just_starts()
    {
        var endpoints = new[] { RealEtcd.Plan(1), RealEtcd.Plan(2), RealEtcd.Plan(3) };
        using var client = Client(endpoints);
        Etcd.Start(endpoints[0], endpoints, "new");
        EtcdSituation late = new() { Peer = endpoints[2].Peer, HasData = false, MayFound = true, Others = [], Cluster = await client.ObserveAsync(Cancel) };
        Assert.IsType<EtcdJoin.Bootstrap>(late.Decide());

        Etcd.Start(endpoints[1], endpoints, "new");
        await client.WaitHealthyAsync(endpoints[1].Peer, Limit, Cancel);
        var decision = Assert.IsType<EtcdJoin.Start>((late with { Cluster = await client.ObserveAsync(Cancel) }).Decide());
        Assert.False(decision.Member.IsLearner);

        Etcd.Start(endpoints[2], endpoints, "existing");
        await client.WaitHealthyAsync(endpoints[2].Peer, Limit, Cancel);
        Assert.IsType<EtcdJoin.Joined>((await client.ObserveAsync(Cancel))!.DecideJoin(endpoints[2].Peer, hasData: true));
    }

    [Fact]
    public async Task An_etcd_of_another_ca_is_told_from_a_silent_one()
    {
        var first = await BootstrapAsync();
        using var other = new TestCa("other-ca");
        var ours = Ca.Issue("CN=kube-etcd-client");
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
    public async Task A_member_with_an_alarm_is_not_healthy_and_says_which()
    {
        var first = await BootstrapAsync();
        using var client = Client(first);
        var member = Assert.Single((await client.ObserveAsync(Cancel))!.Healthy);
        using var gateway = new EtcdGateway(first, Etcd.Identity, TimeProvider.System);
        var alarm = new JsonObject { ["action"] = "ACTIVATE", ["memberID"] = member.ToString(CultureInfo.InvariantCulture), ["alarm"] = "NOSPACE" };
        Assert.True((await gateway.CallAsync("maintenance/alarm", alarm, Limit, Cancel)).Succeeded);

        var observed = (await client.ObserveAsync(Cancel))!;
        Assert.Empty(observed.Healthy);
        Assert.StartsWith($"{first.Peer.Name}: ", Assert.Single(observed.Complaints), StringComparison.Ordinal);
        Assert.Contains("NOSPACE", observed.Complaints[0], StringComparison.Ordinal);
    }
}
