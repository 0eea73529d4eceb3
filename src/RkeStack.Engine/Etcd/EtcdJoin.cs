using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Engine.Etcd;

/// <summary>The next step by which a host comes into an etcd cluster.</summary>
public abstract record EtcdJoin
{
    private EtcdJoin()
    {
    }

    /// <summary>It is a voter and has its data: only see that its container runs.</summary>
    /// <param name="Member">The member.</param>
    public sealed record Joined(EtcdMember Member) : EtcdJoin;

    /// <summary>
    /// No cluster exists: start with <c>initial-cluster-state=new</c>, together with the other hosts wanted. It becomes healthy only
    /// when a majority of them has started too, so no turn of <see cref="EtcdChangeGate"/> may be held meanwhile.
    /// </summary>
    public sealed record Bootstrap : EtcdJoin;

    /// <summary>No member answers, but the host has data: start its container, the cluster comes back when enough hosts do.</summary>
    public sealed record Restart : EtcdJoin;

    /// <summary>Add it as a learner, then decide again.</summary>
    /// <param name="ClearData">The host holds data of a member that is no more; it must be emptied before the start.</param>
    public sealed record AddLearner(bool ClearData) : EtcdJoin;

    /// <summary>
    /// It is in the member list and never took part: this run has just added it, or a run was lost between adding and starting,
    /// or it is one of a new cluster whose other members were quicker. Start its container with
    /// <c>initial-cluster-state=existing</c>, wait until it serves, then decide again. The members stay the same, so this needs
    /// no turn of <see cref="EtcdChangeGate"/>.
    /// </summary>
    /// <param name="Member">The entry.</param>
    /// <param name="ClearData">The host holds data of a member that is no more; it must be emptied before the start.</param>
    public sealed record Start(EtcdMember Member, bool ClearData) : EtcdJoin;

    /// <summary>It is a learner that has started: see that its container runs, then promote it.</summary>
    /// <param name="Member">The member.</param>
    public sealed record Promote(EtcdMember Member) : EtcdJoin;

    /// <summary>It is a member whose data is gone (the host was made anew): remove it, then decide again.</summary>
    /// <param name="Member">The entry to remove.</param>
    public sealed record Replace(EtcdMember Member) : EtcdJoin;

    /// <summary>It cannot come in now.</summary>
    /// <param name="Refusal">Why, and what to do.</param>
    public sealed record Refused(Diagnostic Refusal) : EtcdJoin;
}
