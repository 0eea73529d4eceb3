using RkeStack.Cluster.Plans;
using RkeStack.Engine.Docker;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Kubernetes.Nodes;

namespace RkeStack.Engine.Nodes;

/// <summary>Makes one host a node of its cluster.</summary>
/// <param name="session">The host.</param>
/// <param name="plan">What it must be.</param>
/// <param name="api">The cluster's API.</param>
/// <param name="gate">Gives out turns to nodes that are changed while they serve.</param>
/// <param name="work">Where progress is told.</param>
public sealed class WorkerNodeDriver(HostSession session, WorkerNodePlan plan, KubernetesApi api, UnavailabilityGate gate, NodeWork work)
{
    private const string Kubelet = "kubelet";
    private const string KubeProxy = "kube-proxy";
    private TimeSpan JoinLimit => work.Allow(TimeSpan.FromMinutes(3));
    private readonly NodeContainers _containers = new(session, plan.ToolsImage, identity: null, work);
    private readonly ClusterNodes _nodes = new(api, work);

    /// <summary>Makes the kubelet run and its Node bear our marks.</summary>
    /// <param name="previous">The Node's marks of last time; <see cref="NodeMarks.None"/> in the first.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">A container or the Node does not become healthy, or the host's own errors.</exception>
    public async Task EnsureAsync(NodeMarks previous, CancellationToken cancellationToken)
    {
        await _containers.HaveImagesAsync(plan.Containers, plan.Registries, cancellationToken);
        await _containers.WriteAsync(plan.Files, cancellationToken);
        var gone = await _containers.FoundAsync(RoleContainers.Worker.NotIn(plan.Containers), cancellationToken);
        // Also in the first run: a node of a cluster that is taken over serves already.
        if (gone.Length > 0 || await _containers.WouldReplaceAsync(plan.Containers, cancellationToken))
        {
            await new NodeMaintenance(api, gate, plan.Upgrade, work).RunAsync(plan.NodeName, JoinLimit, () => ChangeAsync(gone, cancellationToken), cancellationToken);
        }
        else
        {
            await ChangeAsync(gone, cancellationToken);
        }

        work.Progress.Report($"waiting for node {plan.NodeName}");
        await _nodes.JoinAsync(plan.NodeName, previous, plan.Marks, JoinLimit, cancellationToken);
        await _nodes.WaitReadyAmongOthersAsync(plan.NodeName, JoinLimit, cancellationToken);
    }

    /// <summary>Takes the Node out of its cluster, and the containers off the host.</summary>
    /// <param name="drainLimit">How long its pods may take to move.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">RKE4023 to RKE4025: it cannot be drained; or the host's own errors.</exception>
    public async Task RemoveAsync(TimeSpan drainLimit, CancellationToken cancellationToken)
    {
        if (await _containers.IsRunningAsync(Kubelet, cancellationToken))
        {
            // The host goes for good: pods that nothing makes again, and data that lives on the host, go with it.
            var drain = new DrainOptions { Force = true, DeleteLocalData = true, Timeout = drainLimit };
            await _nodes.LeaveAsync(plan.NodeName, drain, cancellationToken);
        }
        else
        {
            await _nodes.ForgetAsync(plan.NodeName, cancellationToken);
        }

        work.Progress.Report($"removing the containers of {plan.NodeName}");
        await _containers.RemoveAsync(RoleContainers.Worker.Union(plan.Containers.Select(container => container.Name)), cancellationToken);
    }

    // True when the kubelet was started by it.
    private async Task<bool> ChangeAsync(IEnumerable<string> gone, CancellationToken cancellationToken)
    {
        await _containers.RemoveAsync(gone, cancellationToken);
        foreach (var lender in plan.Containers.Where(container => !container.Started))
        {
            await _containers.RunAsync(lender, cancellationToken);
        }

        // kube-proxy asks for its Node once at its start, and then after ever longer pauses: it comes after the kubelet that registers it, as with RKE.
        var started = await RunAsync(container => container.Started && container.Name != KubeProxy, cancellationToken);
        await RunAsync(container => container.Name == KubeProxy, cancellationToken);
        if (started.Any(container => container is { Name: Kubelet, Change: not ContainerChange.Unchanged }))
        {
            return true;
        }

        if (!await _nodes.IsMissingAsync(plan.NodeName, cancellationToken))
        {
            return false;
        }

        await _containers.RestartAsync(Kubelet, cancellationToken);
        return true;
    }

    private Task<(string Name, ContainerChange Change)[]> RunAsync(Func<ContainerPlan, bool> which, CancellationToken cancellationToken) =>
        Task.WhenAll(plan.Containers.Where(which).Select(async container => (container.Name, await _containers.RunAsync(container, cancellationToken))));
}
