using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Nodes;

/// <summary>
/// Brings one etcd member into its cluster and out of it, from whatever is found: nothing, a half-joined member, a stopped
/// container, data of a member that was removed.
/// </summary>
/// <param name="session">The member's host.</param>
/// <param name="plan">What it must be.</param>
/// <param name="gate">Lets one membership change at a time through.</param>
/// <param name="service">Lets no further member out of service when one did not come back.</param>
/// <param name="clock">The clock of all waits.</param>
/// <param name="work">Where progress is told.</param>
public sealed class EtcdNodeDriver(HostSession session, EtcdNodePlan plan, EtcdChangeGate gate, UnavailabilityGate service, TimeProvider clock, NodeWork work)
{
    private TimeSpan ChangeLimit => work.Allow(TimeSpan.FromMinutes(2));
    private readonly NodeContainers _containers = new(session, plan.ToolsImage, plan.Identity, work);

    /// <summary>Makes the member run and, unless it founds the cluster together with others, be healthy.</summary>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="DiagnosticException">RKE3001 to RKE3099, those of members that are to leave among them, or the host's own errors.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        await RefuseLossAsync(cancellationToken);
        var containers = plan.Companions.Add(plan.Container);
        await _containers.HaveImagesAsync(containers, plan.Registries, cancellationToken);
        await _containers.WriteAsync(plan.Files, cancellationToken);
        if (plan.DataUid != 0)
        {
            // RKE runs etcd as uid:uid, whatever the group.
            await _containers.OwnAsync(plan.DataDirectory, plan.DataUid, cancellationToken);
        }

        await _containers.RemoveAsync(RoleContainers.Etcd.NotIn(containers), cancellationToken);
        // What stands beside the member works from time to time only, and looks for a member that serves each time.
        await Task.WhenAll(plan.Companions.Select(companion => (Task)_containers.RunAsync(companion, cancellationToken)).Append(ServeAsync(cancellationToken)));
    }

    /// <summary>Takes the member out of the cluster, then its containers and data off the host.</summary>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="DiagnosticException">RKE3001 to RKE3099: the cluster would lose its quorum.</exception>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await new EtcdDeparture(plan.Peer, Endpoints(plan.Members), plan.Cluster, plan.Identity, gate, clock, work).LeaveAsync(cancellationToken);
        // The host may have been made anew since it came to the cluster.
        await _containers.HaveImagesAsync([], plan.Registries, cancellationToken);
        await _containers.RemoveAsync(RoleContainers.Etcd, cancellationToken);
        await _containers.EmptyAsync(plan.DataDirectory, cancellationToken);
        await _containers.DeleteAsync(plan.PrivateFiles, cancellationToken);
    }

    // Members leave at the end of a run, when all else is done: that they must not is said by those that stay, which come first.
    private async Task RefuseLossAsync(CancellationToken cancellationToken)
    {
        if (plan.Leaving.IsEmpty)
        {
            return;
        }

        using var etcd = Client(plan.Leaving);
        if (Refusal(await etcd.ObserveSettledAsync(found => Refusal(found) is { } said && EtcdFault.MayPass(said), cancellationToken)) is { } refusal)
        {
            throw new DiagnosticException(refusal);
        }

        Diagnostic? Refusal(EtcdMembership? found) => found?.RefusalToLose(plan.Leaving.Select(member => member.Peer));
    }

    private async Task ServeAsync(CancellationToken cancellationToken)
    {
        using var etcd = Client();
        // Who founds or comes back changes no membership. In turns, each would wait for an answer of those before it, which have no majority yet.
        // A cluster that only says nothing for a moment does not come back: its members would all be replaced at once.
        var replaces = await _containers.WouldReplaceAsync([plan.Container], cancellationToken);
        if (IsFounding(await Settling.LookAsync(clock, cancel => DecideAsync(etcd, cancel), decision => replaces && decision is EtcdJoin.Restart, cancellationToken)))
        {
            await FoundAsync(etcd, cancellationToken);
            return;
        }

        using var turn = await EnterAsync(cancellationToken);
        await JoinAsync(etcd, cancellationToken);
    }

    private EtcdClient Client(params ImmutableArray<(EtcdPeer Peer, string ClientUrl)> others) => new(Endpoints([.. plan.Members, .. others]), plan.Identity, clock, work.Progress);

    private ImmutableArray<EtcdEndpoint> Endpoints(ImmutableArray<(EtcdPeer Peer, string ClientUrl)> members) =>
        [.. members.Select(member => EtcdEndpoint.At(member.ClientUrl, member.Peer, session.Connection))];

    private async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        using (work.AwaitTurn($"waiting for the turn of {plan.Peer.Name}"))
        {
            return await gate.EnterAsync(plan.Cluster, cancellationToken);
        }
    }

    private async Task FoundAsync(EtcdClient etcd, CancellationToken cancellationToken)
    {
        if (plan.Members.Length == 1)
        {
            await RunMemberAsync(etcd, cancellationToken);
        }
        else
        {
            // Its health depends on the others that are started meanwhile.
            await _containers.RunAsync(Unasked(plan.Container), cancellationToken);
        }
    }

    private async Task RunMemberAsync(EtcdClient etcd, CancellationToken cancellationToken)
    {
        await _containers.RunAsync(plan.Container, cancellationToken);
        await etcd.WaitHealthyAsync(plan.Peer, ChangeLimit, cancellationToken);
    }

    private async Task JoinAsync(EtcdClient etcd, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (await Settling.LookAsync(clock, cancel => DecideAsync(etcd, cancel), MayPass, cancellationToken))
            {
                case EtcdJoin.Refused refused:
                    throw new DiagnosticException(refused.Refusal);
                case var decision when IsFounding(decision):
                    await FoundAsync(etcd, cancellationToken);
                    return;
                case EtcdJoin.Joined when await _containers.WouldReplaceAsync([plan.Container], cancellationToken):
                    // One that does not serve afterwards keeps the others from being changed: with the next of them the quorum would go.
                    await service.RunAsync(new UpgradeStrategy($"etcd members of {plan.Cluster}", MaxUnavailable: 1), plan.Peer.Name, work, () => RunMemberAsync(etcd, cancellationToken), cancellationToken);
                    return;
                case EtcdJoin.Joined:
                    await RunMemberAsync(etcd, cancellationToken);
                    return;
                case EtcdJoin.Replace replace:
                    work.Change($"etcd forgets the lost member {replace.Member.Label}");
                    await etcd.RemoveAsync(replace.Member, ChangeLimit, cancellationToken);
                    break;
                case EtcdJoin.AddLearner add:
                    await ClearAsync(add.ClearData, cancellationToken);
                    work.Change($"etcd takes {plan.Peer.Name} as a learner");
                    await etcd.AddLearnerAsync(plan.Peer, ChangeLimit, cancellationToken);
                    break;
                case EtcdJoin.Start start:
                    await ClearAsync(start.ClearData, cancellationToken);
                    var members = await etcd.ListMembersAsync(cancellationToken);
                    await _containers.RunAsync(Unasked(EtcdMemberContainer.Joining(plan.Container, plan.Peer, members)), cancellationToken);
                    await etcd.WaitHealthyAsync(plan.Peer, ChangeLimit, cancellationToken);
                    break;
                case EtcdJoin.Promote promote:
                    await _containers.RunAsync(Unasked(plan.Container), cancellationToken);
                    await etcd.PromoteAsync(promote.Member, ChangeLimit, cancellationToken);
                    break;
            }
        }
    }

    // A founder that is listed and never took part was slower than the others: the list is whole from the first moment on.
    private bool IsFounding(EtcdJoin decision) => decision is EtcdJoin.Bootstrap or EtcdJoin.Restart || (plan.MayFound && decision is EtcdJoin.Start { Member.IsLearner: false });

    private static bool MayPass(EtcdJoin decision) => decision is EtcdJoin.Refused refused && EtcdFault.MayPass(refused.Refusal);

    private async Task<EtcdJoin> DecideAsync(EtcdClient etcd, CancellationToken cancellationToken) => new EtcdSituation
    {
        Peer = plan.Peer,
        HasData = await _containers.ExistsAsync($"{plan.DataDirectory}/member", cancellationToken),
        MayFound = plan.MayFound,
        Others = [.. plan.Members.Where(member => member.Peer != plan.Peer).Select(member => member.Peer.Name)],
        Cluster = await etcd.ObserveAsync(cancellationToken),
    }.Decide();

    // A founder among several is healthy only when a majority has started, and a learner never says so.
    private static ContainerPlan Unasked(ContainerPlan container) => container with { HealthCheckUrl = null };

    private async Task ClearAsync(bool wanted, CancellationToken cancellationToken)
    {
        if (wanted)
        {
            work.Change($"emptying {plan.DataDirectory}");
            await _containers.RemoveAsync(plan.Container.Name, cancellationToken);
            await _containers.EmptyAsync(plan.DataDirectory, cancellationToken);
        }
    }
}
