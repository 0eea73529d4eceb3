using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Engine.Etcd;

/// <summary>
/// The members of a living etcd cluster and which of them serve; decides what may be changed. The rules are those by which
/// etcd itself protects its quorum (strict reconfiguration check), told before anything is tried.
/// </summary>
public sealed record EtcdMembership
{
    /// <summary>The member list.</summary>
    public required ImmutableArray<EtcdMember> Members { get; init; }

    /// <summary>Ids of the members that answered as healthy.</summary>
    public required ImmutableHashSet<ulong> Healthy { get; init; }

    /// <summary>What the members that were asked and are not healthy say of themselves, such as an alarm, each with its name.</summary>
    public ImmutableArray<string> Complaints { get; init; } = [];

    /// <summary>The members with a vote.</summary>
    public IEnumerable<EtcdMember> Voters => Members.Where(member => !member.IsLearner);

    /// <summary>How many voters must serve.</summary>
    public int Quorum => QuorumOf(Voters.Count());

    /// <summary>Whether enough voters serve for etcd to take a change.</summary>
    public bool HasQuorum => HealthyOf(Voters) >= Quorum;

    /// <summary>Decides how a host comes into the cluster.</summary>
    /// <param name="peer">The member wanted.</param>
    /// <param name="hasData">Whether the host's data directory holds an etcd member's data.</param>
    /// <returns>What to do next; repeated until it is <see cref="EtcdJoin.Joined"/>.</returns>
    public EtcdJoin DecideJoin(EtcdPeer peer, bool hasData)
    {
        var own = Members.FirstOrDefault(member => member.Is(peer));
        return own switch
        {
            { Started: true } when !hasData => RefusalToRemove(own) is { } refusal
                ? new EtcdJoin.Refused(refusal)
                : new EtcdJoin.Replace(own),
            { Started: true, IsLearner: false } => new EtcdJoin.Joined(own),
            { Started: true, IsLearner: true } => new EtcdJoin.Promote(own),
            { Started: false } => new EtcdJoin.Start(own, ClearData: hasData),
            null => RefusalToAdd(peer) is { } refusal
                ? new EtcdJoin.Refused(refusal)
                : new EtcdJoin.AddLearner(ClearData: hasData),
        };
    }

    /// <summary>Decides how a host leaves the cluster.</summary>
    /// <param name="peer">The member that leaves.</param>
    public EtcdLeave DecideLeave(EtcdPeer peer)
    {
        var own = Members.FirstOrDefault(member => member.Is(peer));
        return own is null ? new EtcdLeave.Gone()
            : RefusalToRemove(own) is { } refusal ? new EtcdLeave.Refused(refusal)
            : new EtcdLeave.Remove(own);
    }

    /// <summary>
    /// Why members must not all leave, told before anything is changed; null where they may, one after the other and those that are down first.
    /// A change that another host makes meanwhile is no reason: it ends before they leave.
    /// </summary>
    /// <param name="leaving">The members that are to leave.</param>
    public Diagnostic? RefusalToLose(IEnumerable<EtcdPeer> leaving)
    {
        ArgumentNullException.ThrowIfNull(leaving);
        var cluster = this with { Members = [.. Voters] };
        var members = leaving.Select(peer => cluster.Members.FirstOrDefault(member => member.Is(peer))).OfType<EtcdMember>();
        foreach (var member in members.OrderBy(member => Healthy.Contains(member.Id)))
        {
            if (cluster.RefusalToRemove(member) is { } refusal)
            {
                return refusal;
            }

            cluster = cluster with { Members = cluster.Members.Remove(member) };
        }

        return null;
    }

    private static int QuorumOf(int voters) => (voters / 2) + 1;

    private int HealthyOf(IEnumerable<EtcdMember> members) => members.Count(member => Healthy.Contains(member.Id));

    private string Unhealthy => string.Join(", ", Voters.Where(member => !Healthy.Contains(member.Id)).Select(member => member.Label));

    private Diagnostic? RefusalToAdd(EtcdPeer peer)
    {
        if (LostQuorum(peer.Name) is { } lost)
        {
            return lost;
        }

        if (Members.FirstOrDefault(member => member.IsLearner || !member.Started) is { } underWay)
        {
            return EtcdFault.ChangeUnderWay(peer.Name, underWay.Label);
        }

        // etcd refuses a learner too while a voter is down.
        return Unhealthy.Length == 0 ? null : EtcdFault.MemberDown(peer.Name, Unhealthy);
    }

    private Diagnostic? RefusalToRemove(EtcdMember leaving)
    {
        if (LostQuorum(leaving.Label) is { } lost)
        {
            return lost;
        }

        if (leaving.IsLearner)
        {
            return null;
        }

        var staying = Voters.Where(member => member.Id != leaving.Id).ToList();
        return staying.Count == 0 ? EtcdFault.LastMember(leaving.Label)
            : HealthyOf(staying) < QuorumOf(staying.Count) ? EtcdFault.QuorumWouldBeLost(leaving.Label, HealthyOf(staying), staying.Count)
            : Members.FirstOrDefault(member => member.IsLearner) is { } learner ? EtcdFault.ChangeUnderWay(leaving.Label, learner.Label)
            : null;
    }

    private Diagnostic? LostQuorum(string changing) =>
        HasQuorum ? null : EtcdFault.NoQuorum(changing, HealthyOf(Voters), Voters.Count(), Unhealthy);
}
