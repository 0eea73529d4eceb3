using RkeStack.Engine.Etcd;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Nodes;

/// <summary>Makes one host's control plane as planned, and takes it off.</summary>
/// <param name="session">The host.</param>
/// <param name="plan">What it must be.</param>
/// <param name="gate">Gives out turns to hosts that are changed while they serve.</param>
/// <param name="clock">The clock of all waits.</param>
/// <param name="work">Where progress is told.</param>
public sealed class ControlPlaneNodeDriver(HostSession session, ControlPlaneNodePlan plan, UnavailabilityGate gate, TimeProvider clock, NodeWork work)
{
    private const string NginxProxy = "nginx-proxy";
    private const string ApiServer = "kube-apiserver";
    private TimeSpan ReadyLimit => work.Allow(TimeSpan.FromMinutes(2));
    private readonly NodeContainers _containers = new(session, plan.ToolsImage, plan.Identity, work);

    /// <summary>Makes the control plane serve.</summary>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">etcd, a container or the API does not become healthy, or the host's own errors.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        await _containers.HaveImagesAsync(plan.Containers, plan.Registries, cancellationToken);
        await _containers.WriteAsync(plan.Files, cancellationToken);
        await WaitForEtcdAsync(cancellationToken);
        // Also in the first run: a control plane of a cluster that is taken over serves already.
        if (await _containers.WouldReplaceAsync(plan.Containers, cancellationToken))
        {
            await gate.RunAsync(plan.Upgrade, session.Host, work, () => ServeAsync(cancellationToken), cancellationToken);
        }
        else
        {
            await ServeAsync(cancellationToken);
        }
    }

    /// <summary>Takes the control plane's containers and private files off the host.</summary>
    /// <param name="cancellationToken">Stops between steps.</param>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        // The host may have been made anew since it came to the cluster.
        await _containers.HaveImagesAsync([], plan.Registries, cancellationToken);
        // The kubelet still needs the sidekick's volume; the host's own cleaning takes it away with the last role.
        await _containers.RemoveAsync(RoleContainers.ControlPlane, cancellationToken);
        await _containers.DeleteAsync(plan.PrivateFiles, cancellationToken);
    }

    private async Task ServeAsync(CancellationToken cancellationToken)
    {
        // A host that was a worker only has the port of the API server taken by its proxy.
        await _containers.RemoveAsync(NginxProxy, cancellationToken);
        foreach (var lender in plan.Containers.Where(container => !container.Started))
        {
            await _containers.RunAsync(lender, cancellationToken);
        }

        // The others end, and are started again ever more slowly, while the API server does not know its own roles yet.
        var (servers, clients) = (plan.Containers.Where(container => container.Name == ApiServer), plan.Containers.Where(container => container.Started && container.Name != ApiServer));
        foreach (var server in servers)
        {
            await _containers.RunAsync(server, cancellationToken);
        }

        using var api = new KubernetesApi([new KubernetesEndpoint(session.Connection)], plan.Identity, clock);
        await new ApiReadiness(api, work.Progress).WaitUntilReadyAsync(ReadyLimit, cancellationToken);
        await Task.WhenAll(clients.Select(container => _containers.RunAsync(container, cancellationToken)));
    }

    private async Task WaitForEtcdAsync(CancellationToken cancellationToken)
    {
        if (plan.EtcdMembers.IsEmpty)
        {
            return;
        }

        using var etcd = new EtcdClient(
            [.. plan.EtcdMembers.Select(member => EtcdEndpoint.At(member.ClientUrl, member.Peer, session.Connection))], plan.Identity, clock, work.Progress);
        var wait = new Wait
        {
            Name = "etcd to serve",
            Where = session.Host,
            Code = "RKE3020",
            Limit = ReadyLimit,
            Fix = "Read `docker logs etcd` on the etcd hosts, and see that each reaches ports 2379 and 2380 of the others.",
        };
        await new Poller(clock, work.Progress).UntilAsync(wait, async cancel => Judge(await etcd.ObserveAsync(cancel)), null, cancellationToken);
    }

    private static Attempt<bool> Judge(EtcdMembership? cluster) => cluster switch
    {
        null => Attempt.NotYet<bool>("no member answers with the list of members"),
        { HasQuorum: true } => Attempt.Done(true),
        _ => Attempt.NotYet<bool>($"{cluster.Healthy.Count} of {cluster.Voters.Count()} members are healthy, {cluster.Quorum} are needed{string.Concat(cluster.Complaints.Select(complaint => $"; {complaint}"))}"),
    };
}
