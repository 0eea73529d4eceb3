using RkeStack.Engine.Hosts;
using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Kubernetes.Nodes;

namespace RkeStack.Engine.Nodes;

/// <summary>Makes one host a node of its cluster.</summary>
/// <param name="session">The host.</param>
/// <param name="plan">What it must be.</param>
/// <param name="api">The cluster's API.</param>
/// <param name="work">Where progress is told.</param>
public sealed class WorkerNodeDriver(HostSession session, WorkerNodePlan plan, KubernetesApi api, NodeWork work)
{
    private static readonly TimeSpan JoinLimit = TimeSpan.FromMinutes(3);
    private readonly NodeContainers _containers = new(session, plan.ToolsImage, identity: null, work);
    private readonly ClusterNodes _nodes = new(api, work);

    /// <summary>Makes the kubelet run and its Node bear our marks.</summary>
    /// <param name="previous">The plan of last time; null in the first.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">A container or the Node does not become healthy, or the host's own errors.</exception>
    public async Task EnsureAsync(WorkerNodePlan? previous, CancellationToken cancellationToken)
    {
        await _containers.HaveImagesAsync(plan.Containers, plan.Registries, cancellationToken);
        await _containers.WriteAsync(plan.Files, cancellationToken);
        foreach (var gone in (previous?.Containers ?? []).Where(old => plan.Containers.All(container => container.Name != old.Name)))
        {
            await _containers.RemoveAsync(gone.Name, cancellationToken);
        }

        foreach (var lender in plan.Containers.Where(container => !container.Started))
        {
            await _containers.RunAsync(lender, cancellationToken);
        }

        await Task.WhenAll(plan.Containers.Where(container => container.Started).Select(container => _containers.RunAsync(container, cancellationToken)));
        work.Progress.Report($"waiting for node {plan.NodeName}");
        await _nodes.JoinAsync(plan.NodeName, previous?.Marks ?? NodeMarks.None, plan.Marks, JoinLimit, cancellationToken);
        await _nodes.WaitReadyAmongOthersAsync(plan.NodeName, JoinLimit, cancellationToken);
    }
}
