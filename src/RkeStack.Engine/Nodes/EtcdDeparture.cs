using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Tls;

namespace RkeStack.Engine.Nodes;

/// <summary>Takes a member out of its etcd cluster, by the members that stay.</summary>
/// <param name="peer">The member that leaves.</param>
/// <param name="members">Those that may be asked; the one that leaves among them where its host is there.</param>
/// <param name="cluster">What names the cluster, for the turns at changing it.</param>
/// <param name="identity">Identity with which the members are asked.</param>
/// <param name="gate">Lets one membership change at a time through.</param>
/// <param name="clock">The clock of all waits.</param>
/// <param name="work">Where progress is told.</param>
public sealed class EtcdDeparture(
    EtcdPeer peer, ImmutableArray<EtcdEndpoint> members, string cluster, ClientIdentity identity, EtcdChangeGate gate, TimeProvider clock, NodeWork work)
{
    private TimeSpan ChangeLimit => work.Allow(TimeSpan.FromMinutes(2));

    /// <summary>Has the cluster let the member go.</summary>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <returns>Whether a member answered; without one there is no cluster to leave.</returns>
    /// <exception cref="DiagnosticException">RKE3001 to RKE3005: the cluster would lose its quorum, or has lost it. RKE3014: it does not let the member go.</exception>
    public async Task<bool> LeaveAsync(CancellationToken cancellationToken)
    {
        using var etcd = new EtcdClient(members, identity, clock, work.Progress);
        using var turn = await EnterAsync(cancellationToken);
        if (await etcd.ObserveSettledAsync(MayPass, cancellationToken) is not { } found)
        {
            return false;
        }

        switch (found.DecideLeave(peer))
        {
            case EtcdLeave.Refused refused:
                throw new DiagnosticException(refused.Refusal);
            case EtcdLeave.Remove remove:
                work.Change($"etcd member {peer.Name} leaves");
                await etcd.RemoveAsync(remove.Member, ChangeLimit, cancellationToken);
                break;
        }

        return true;
    }

    /// <summary>Has the cluster forget a member whose host is gone for good: as long as it is listed, etcd takes no new one.</summary>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="DiagnosticException">As <see cref="LeaveAsync"/>; RKE3007: no other member answers.</exception>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        if (!await LeaveAsync(cancellationToken))
        {
            throw new DiagnosticException(EtcdFault.NobodyLeft(peer.Name, [.. members.Select(member => member.Tunnel.Host)]));
        }
    }

    private bool MayPass(EtcdMembership? found) =>
        found is null ? !members.IsEmpty : found.DecideLeave(peer) is EtcdLeave.Refused refused && EtcdFault.MayPass(refused.Refusal);

    private async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        using (work.AwaitTurn($"waiting for the turn of {peer.Name}"))
        {
            return await gate.EnterAsync(cluster, cancellationToken);
        }
    }
}
