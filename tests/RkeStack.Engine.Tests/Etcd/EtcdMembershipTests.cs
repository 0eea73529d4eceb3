using System.Collections.Immutable;
using RkeStack.Engine.Etcd;
using Xunit;

namespace RkeStack.Engine.Tests.Etcd;

/// <summary>
/// A cluster is written as its members: <c>a</c> serves, <c>a!</c> is down, <c>a~</c> is a learner, <c>a?</c> was added and never
/// started, <c>a?~</c> is such a learner.
/// </summary>
public class EtcdMembershipTests
{
    [Theory]
    [InlineData("a", "b", false, "add")]
    [InlineData("a", "b", true, "add, data cleared")]
    [InlineData("a b c", "d", false, "add")]
    [InlineData("a", "a", true, "joined")]
    [InlineData("a b~", "b", true, "promote")]
    [InlineData("a b~!", "b", true, "promote")]
    [InlineData("a b?~", "b", false, "start")]
    [InlineData("a b?~", "b", true, "start, data cleared")]
    [InlineData("a b c?", "c", false, "start")]
    [InlineData("a b c!", "c", false, "replace")]
    [InlineData("a b c!", "c", true, "joined")]
    [InlineData("a b! c!", "c", true, "joined")]
    [InlineData("a b~!", "b", false, "replace")]
    [InlineData("a b~", "c", false, "RKE3003")]
    [InlineData("a b?~", "c", false, "RKE3003")]
    [InlineData("a b c?", "d", false, "RKE3003")]
    [InlineData("a b c!", "d", false, "RKE3004")]
    [InlineData("a b! c!", "d", false, "RKE3005")]
    [InlineData("a b! c!", "c", false, "RKE3005")]
    [InlineData("a!", "a", false, "RKE3005")]
    [InlineData("a", "a", false, "RKE3001")]
    public void A_host_comes_in_step_by_step(string members, string host, bool hasData, string step) =>
        Assert.Equal(step, Describe(Cluster(members).DecideJoin(Peer(host), hasData)));

    [Theory]
    [InlineData("a b c", "c", "remove")]
    [InlineData("a b", "b", "remove")]
    [InlineData("a b c!", "c", "remove")]
    [InlineData("a b c d!", "d", "remove")]
    [InlineData("a b c d! e!", "e", "remove")]
    [InlineData("a b c?", "c", "remove")]
    [InlineData("a b~", "b", "remove")]
    [InlineData("a b?~", "b", "remove")]
    [InlineData("a b c! d~", "d", "remove")]
    [InlineData("a b c", "d", "gone")]
    [InlineData("a", "a", "RKE3001")]
    [InlineData("a b c!", "a", "RKE3002")]
    [InlineData("a b c d! e!", "a", "RKE3002")]
    [InlineData("a b c d~", "a", "RKE3003")]
    [InlineData("a b!", "b", "RKE3005")]
    [InlineData("a b! c!", "c", "RKE3005")]
    [InlineData("a! b! c!", "c", "RKE3005")]
    public void A_host_leaves_only_while_a_majority_stays(string members, string host, string step)
    {
        var decision = Cluster(members).DecideLeave(Peer(host));
        Assert.Equal(step, decision switch
        {
            EtcdLeave.Gone => "gone",
            EtcdLeave.Remove { Member.PeerUrls: [var url] } when url == Peer(host).PeerUrl => "remove",
            EtcdLeave.Refused refused => refused.Refusal.Code,
            _ => decision.ToString(),
        });
    }

    [Theory]
    [InlineData("a b c", "c", "")]
    [InlineData("a b c", "b c", "")]
    [InlineData("a b c d e", "c d e", "")]
    [InlineData("a b c! d e", "e c", "")]
    [InlineData("a b c!", "c", "")]
    [InlineData("a b c!", "b c", "")]
    [InlineData("a b c d~", "c", "")]
    [InlineData("a b", "", "")]
    [InlineData("a b", "x", "")]
    [InlineData("a b c!", "b", "RKE3002")]
    [InlineData("a b c d! e!", "a", "RKE3002")]
    [InlineData("a b! c!", "b", "RKE3005")]
    [InlineData("a b", "a b", "RKE3001")]
    public void Members_that_are_to_leave_are_refused_before_anything_is_changed(string members, string leaving, string refusal) =>
        Assert.Equal(refusal, Cluster(members).RefusalToLose(leaving.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Peer))?.Code ?? "");

    [Theory]
    [InlineData(null, false, true, "", "bootstrap")]
    [InlineData(null, false, true, "etcd-b", "bootstrap")]
    [InlineData(null, true, true, "etcd-b", "restart")]
    [InlineData(null, true, false, "etcd-b", "restart")]
    [InlineData(null, true, false, "", "restart")]
    [InlineData(null, false, false, "etcd-b", "RKE3006")]
    [InlineData(null, false, false, "", "RKE3006")]
    [InlineData("b", false, false, "etcd-b", "add")]
    [InlineData("b", false, true, "etcd-b", "add")]
    [InlineData("a! b c", false, false, "etcd-b etcd-c", "replace")]
    public void A_new_cluster_begins_only_where_no_other_can_be_hiding(string? members, bool hasData, bool mayFound, string others, string step)
    {
        var situation = new EtcdSituation
        {
            Peer = Peer("a"),
            HasData = hasData,
            MayFound = mayFound,
            Others = [.. others.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Cluster = members is null ? null : Cluster(members),
        };
        Assert.Equal(step, Describe(situation.Decide()));
    }

    [Fact]
    public void A_refusal_says_what_is_down_what_is_needed_and_what_to_do() => Assert.Equal(
        "RKE3002: etcd-a: without it 1 of 2 etcd members would serve, and etcd needs 2\n"
        + "  fix: Bring the other members back first, or remove those that are down before this one.",
        Assert.IsType<EtcdLeave.Refused>(Cluster("a b c!").DecideLeave(Peer("a"))).Refusal.ToString());

    [Fact]
    public void Removing_what_may_be_removed_never_loses_the_quorum()
    {
        foreach (var states in Enumerable.Range(0, 1 << 10).Select(bits => Enumerable.Range(0, 5).Select(i => (bits >> (2 * i)) & 3)))
        {
            var members = string.Join(' ', states.Select((state, i) => state == 3 ? "" : $"{(char)('a' + i)}{new[] { "", "!", "?" }[state]}").Where(text => text.Length > 0));
            var cluster = Cluster(members);
            foreach (var host in "abcde")
            {
                if (cluster.DecideLeave(Peer($"{host}")) is EtcdLeave.Remove remove)
                {
                    var left = cluster with { Members = cluster.Members.Remove(remove.Member) };
                    Assert.True(cluster.HasQuorum && left.HasQuorum, $"{members} without {host}");
                }
            }
        }
    }

    private static EtcdPeer Peer(string host) => new($"etcd-{host}", $"https://{host}:2380");

    private static EtcdMembership Cluster(string members)
    {
        var all = members.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((text, index) => (text, Id: (ulong)index + 1)).ToList();
        return new EtcdMembership
        {
            Members = [.. all.Select(member => Member(member.text, member.Id))],
            Healthy = [.. all.Where(member => !member.text.Contains('!') && !member.text.Contains('?')).Select(member => member.Id)],
        };
    }

    private static EtcdMember Member(string text, ulong id)
    {
        var started = !text.Contains('?');
        return new EtcdMember
        {
            Id = id,
            Name = started ? $"etcd-{text[0]}" : "",
            PeerUrls = [Peer($"{text[0]}").PeerUrl],
            ClientUrls = started ? [$"https://{text[0]}:2379"] : [],
            IsLearner = text.Contains('~'),
        };
    }

    private static string Describe(EtcdJoin join) => join switch
    {
        EtcdJoin.AddLearner { ClearData: var clear } => clear ? "add, data cleared" : "add",
        EtcdJoin.Start { ClearData: var clear } => clear ? "start, data cleared" : "start",
        EtcdJoin.Refused refused => refused.Refusal.Code,
        _ => join.GetType().Name.ToLowerInvariant(),
    };
}
