using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Kubernetes.Nodes;

namespace RkeStack.Engine.Nodes;

/// <summary>The Node object's side of a host that joins, changes or leaves a cluster.</summary>
/// <param name="api">The cluster's API.</param>
/// <param name="work">Where progress is told.</param>
public sealed class ClusterNodes(KubernetesApi api, NodeWork work)
{
    private readonly NodeClient _nodes = new(api, work.Progress);

    /// <summary>Whether there is no Node of a name. A kubelet makes its Node when it starts, and not again where somebody deletes it.</summary>
    /// <param name="name">The Node's name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task<bool> IsMissingAsync(string name, CancellationToken cancellationToken) => _nodes.IsMissingAsync(name, cancellationToken);

    /// <summary>Waits until the kubelet has registered, puts our marks on the Node, and opens it if an earlier run left it closed.</summary>
    /// <param name="name">The Node's name.</param>
    /// <param name="previous">The marks of last time.</param>
    /// <param name="wanted">The marks wanted.</param>
    /// <param name="limit">How long registering may take.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">RKE4020 to RKE4022: it did not register, or does not take the marks.</exception>
    public async Task JoinAsync(string name, NodeMarks previous, NodeMarks wanted, TimeSpan limit, CancellationToken cancellationToken)
    {
        await _nodes.WaitRegisteredAsync(name, limit, cancellationToken);
        await _nodes.AdmitAsync(name, previous, wanted, cancellationToken);
    }

    /// <summary>
    /// Waits until a Node is Ready, where the cluster already has another that is: then its network runs, and this one's will
    /// come up with it. In a cluster that is still being built the network may not be there yet, and all are waited for together later.
    /// </summary>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">RKE4021: it does not become ready.</exception>
    public async Task WaitReadyAmongOthersAsync(string name, TimeSpan limit, CancellationToken cancellationToken)
    {
        if ((await _nodes.ListAsync(cancellationToken)).Any(node => node.Ready && node.Name != name))
        {
            await _nodes.WaitReadyAsync(name, limit, cancellationToken);
        }
    }

    /// <summary>Takes a Node out of the cluster: no new pods, its pods moved, the object deleted.</summary>
    /// <param name="name">The Node's name.</param>
    /// <param name="drain">How it is drained.</param>
    /// <param name="cancellationToken">Ends the drain.</param>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">RKE4023 to RKE4025: it cannot be drained.</exception>
    public async Task LeaveAsync(string name, DrainOptions drain, CancellationToken cancellationToken)
    {
        if (await _nodes.FindAsync(name, cancellationToken) is null)
        {
            return;
        }

        work.Change($"draining {name}");
        await new NodeDrain(api, work.Progress).DrainAsync(name, drain, cancellationToken);
        await _nodes.DeleteAsync(name, cancellationToken);
    }

    /// <summary>
    /// Takes a Node without a kubelet out of the cluster: its host is gone for good, or was made anew. Nobody there could end its pods, so that a
    /// drain would wait in vain; with the Node gone, Kubernetes' own garbage collection drops them.
    /// </summary>
    /// <param name="name">The Node's name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">RKE4001 to RKE4005: the Node cannot be deleted.</exception>
    public Task ForgetAsync(string name, CancellationToken cancellationToken)
    {
        work.Change($"deleting node {name}");
        return _nodes.DeleteAsync(name, cancellationToken);
    }
}
