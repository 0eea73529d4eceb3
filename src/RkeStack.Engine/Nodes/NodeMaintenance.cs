using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Kubernetes.Nodes;
using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Nodes;

/// <summary>
/// Changes what runs on a node that serves: in its turn, closed for new pods and drained where that is wanted, and opened
/// again when its kubelet has reported Ready. A node that does not serve is changed at once.
/// </summary>
/// <param name="api">The cluster's API.</param>
/// <param name="gate">Gives out turns.</param>
/// <param name="strategy">The plane's limit, and whether to drain.</param>
/// <param name="work">Where progress is told.</param>
public sealed class NodeMaintenance(KubernetesApi api, UnavailabilityGate gate, UpgradeStrategy strategy, NodeWork work)
{
    private TimeSpan OthersLimit => work.Allow(TimeSpan.FromMinutes(2));
    private readonly NodeClient _nodes = new(api, work.Progress);

    /// <summary>Changes a node.</summary>
    /// <param name="name">The Node's name.</param>
    /// <param name="readyLimit">How long it may take to be Ready again.</param>
    /// <param name="change">The change; true when the kubelet was started by it.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="DiagnosticException">
    /// RKE2301 or RKE2302: too many others are out of service. RKE4021: not Ready in time. RKE4023 to RKE4025: it cannot be drained.
    /// </exception>
    public async Task RunAsync(string name, TimeSpan readyLimit, Func<Task<bool>> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (await _nodes.FindAsync(name, cancellationToken) is not { Ready: true } node)
        {
            await change();
            return;
        }

        await gate.RunAsync(strategy, node.Name, work, () => ChangeAsync(node, readyLimit, change, cancellationToken), cancellationToken);
    }

    private async Task ChangeAsync(NodeState node, TimeSpan readyLimit, Func<Task<bool>> change, CancellationToken cancellationToken)
    {
        var name = node.Name;
        await WaitForOthersAsync(node, cancellationToken);
        work.Change($"closing {name} for new pods");
        if (strategy.Drain is { } drain)
        {
            work.Progress.Report($"draining {name}");
            await new NodeDrain(api, work.Progress).DrainAsync(name, drain, cancellationToken);
        }
        else
        {
            await _nodes.CordonAsync(name, cancellationToken);
        }

        try
        {
            // Asked as late as can be: waiting and draining take minutes, in which the kubelet that is about to go reports too.
            var reportedAt = (await _nodes.FindAsync(name, cancellationToken))?.ReportedAt ?? "";
            var kubeletStarted = await change();
            await _nodes.WaitReadyAnewAsync(name, kubeletStarted ? reportedAt : "", readyLimit, cancellationToken);
        }
        catch (DiagnosticException fault)
        {
            throw fault.With($"Node {name} stays cordoned until a run succeeds.");
        }

        await _nodes.ReopenAsync(name, cancellationToken);
    }

    // A node that is down already counts: taking another one away would leave too few.
    private Task<bool> WaitForOthersAsync(NodeState own, CancellationToken cancellationToken)
    {
        var wait = new Wait
        {
            Name = "other nodes to be Ready again",
            Where = own.Name,
            Code = "RKE2302",
            Limit = OthersLimit,
            Fix = "Bring them back or take them out of cluster.yml; or allow more with upgrade_strategy.max_unavailable_worker or max_unavailable_controlplane.",
        };
        return new Poller(api.Clock, work.Progress).UntilAsync(wait, LookAsync, null, cancellationToken);

        async Task<Attempt<bool>> LookAsync(CancellationToken token)
        {
            var away = gate.Away(strategy.Plane);
            string[] down =
            [
                .. (await _nodes.ListAsync(token))
                    .Where(node => node.IsControlPlane == own.IsControlPlane && !node.Ready && !away.Contains(node.Name))
                    .Select(node => node.Name),
            ];
            return down.Length + away.Count <= strategy.MaxUnavailable
                ? Attempt.Done(true)
                : Attempt.NotYet<bool>($"{string.Join(" and ", down)} cannot be used, and no more than {strategy.MaxUnavailable} may be out of service");
        }
    }
}
