using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Kubernetes.Nodes;

/// <summary>Reads and changes Node objects.</summary>
/// <param name="api">The cluster's API.</param>
/// <param name="progress">Told what is being waited for.</param>
public sealed class NodeClient(KubernetesApi api, IProgress<string>? progress = null)
{
    private static readonly TimeSpan ChangeLimit = TimeSpan.FromSeconds(30);

    private readonly Poller _poller = new(api.Clock, progress);

    /// <summary>Finds a Node by its name, or else by its label <c>kubernetes.io/hostname</c>.</summary>
    /// <param name="name">The host's <c>hostname_override</c>, lower case.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="DiagnosticException">RKE4001 to RKE4005: it cannot be read.</exception>
    public async Task<NodeState?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var response = await LookAsync(name, api.GetSettledAsync, cancellationToken);
        return response.NotFound ? null : NodeState.Of(response.OrThrow($"read node {name}").Body);
    }

    /// <summary>Whether the API says that there is no such Node; an API that does not answer says nothing.</summary>
    public async Task<bool> IsMissingAsync(string name, CancellationToken cancellationToken) => (await LookAsync(name, api.GetAsync, cancellationToken)).NotFound;

    /// <summary>Waits until the kubelet has registered its Node.</summary>
    /// <exception cref="DiagnosticException">RKE4020: it did not in time.</exception>
    public Task<NodeState> WaitRegisteredAsync(string name, TimeSpan limit, CancellationToken cancellationToken) => WaitAsync(
        new Wait
        {
            Name = $"node {name} to register",
            Where = name,
            Code = "RKE4020",
            Limit = limit,
            Fix = "Read `docker logs kubelet` on that host; it says why it does not reach kube-apiserver or is refused.",
        },
        name,
        static _ => "",
        cancellationToken);

    /// <summary>All Nodes of the cluster.</summary>
    /// <exception cref="DiagnosticException">RKE4001 to RKE4005: they cannot be listed.</exception>
    public async Task<ImmutableArray<NodeState>> ListAsync(CancellationToken cancellationToken)
    {
        var response = (await api.GetSettledAsync("/api/v1/nodes", cancellationToken)).OrThrow("list the nodes");
        return [.. response.Body.Items("items").Select(NodeState.Of)];
    }

    /// <summary>Waits until a Node is Ready.</summary>
    /// <exception cref="DiagnosticException">RKE4021: it is not in time, with its condition's reason and message.</exception>
    public Task<NodeState> WaitReadyAsync(string name, TimeSpan limit, CancellationToken cancellationToken) =>
        WaitReadyAnewAsync(name, "", limit, cancellationToken);

    /// <summary>Waits until a kubelet that was started anew reports its Node Ready.</summary>
    /// <param name="name">The Node.</param>
    /// <param name="reportedAt">The <see cref="NodeState.ReportedAt"/> of the kubelet before; empty where any report counts.</param>
    /// <param name="limit">How long that may take.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DiagnosticException">RKE4021: it is not in time, with its condition's reason and message.</exception>
    public Task<NodeState> WaitReadyAnewAsync(string name, string reportedAt, TimeSpan limit, CancellationToken cancellationToken) => WaitAsync(
        new Wait
        {
            Name = $"node {name} to become Ready",
            Where = name,
            Code = "RKE4021",
            Limit = limit,
            Fix = "NetworkPluginNotReady means that the network add-on does not run there; else read `docker logs kubelet` on that host.",
        },
        name,
        node => node.Ready && reportedAt.Length > 0 && node.ReportedAt == reportedAt ? "its kubelet has not reported since it was started anew" : node.NotReadyCause,
        cancellationToken);

    /// <summary>
    /// Puts our labels, annotations and taints on a Node, takes off those that were ours and no longer are, and opens the Node where
    /// we left it closed.
    /// </summary>
    /// <param name="name">The Node.</param>
    /// <param name="previous">What we put there last time; <see cref="NodeMarks.None"/> the first time.</param>
    /// <param name="wanted">What we want there; <see cref="NodeMarks.None"/> when we leave it.</param>
    /// <param name="cancellationToken">Ends the change.</param>
    /// <returns>Whether anything had to change.</returns>
    /// <exception cref="DiagnosticException">RKE4022: there is no such Node, or others kept changing it; RKE4005: refused.</exception>
    public Task<bool> AdmitAsync(string name, NodeMarks previous, NodeMarks wanted, CancellationToken cancellationToken) => ChangeAsync(
        name, "take its labels, annotations and taints", node => Merged(NodePatch.Between(node, previous.WithNoted(node), wanted.WithNote()), Reopening(node)), cancellationToken);

    /// <summary>Lets no new pod onto a Node, and notes there that it was us (<see cref="RkeNodeMarks.CordonedByUs"/>).</summary>
    /// <returns>Whether it was open before.</returns>
    /// <exception cref="DiagnosticException">As <see cref="AdmitAsync"/>.</exception>
    public Task<bool> CordonAsync(string name, CancellationToken cancellationToken) =>
        ChangeAsync(name, "be cordoned", node => Schedulable(node, false), cancellationToken);

    /// <summary>Lets pods onto a Node again.</summary>
    /// <returns>Whether it was closed before.</returns>
    /// <exception cref="DiagnosticException">As <see cref="AdmitAsync"/>.</exception>
    public Task<bool> UncordonAsync(string name, CancellationToken cancellationToken) =>
        ChangeAsync(name, "be uncordoned", node => Schedulable(node, true), cancellationToken);

    /// <summary>Opens a Node that we closed, also in a run that was killed; one that somebody else closed stays closed.</summary>
    /// <returns>Whether it was one of ours.</returns>
    /// <exception cref="DiagnosticException">As <see cref="AdmitAsync"/>.</exception>
    public Task<bool> ReopenAsync(string name, CancellationToken cancellationToken) =>
        ChangeAsync(name, "be uncordoned", Reopening, cancellationToken);

    /// <summary>Deletes a Node object; one that is not there counts as deleted.</summary>
    /// <exception cref="DiagnosticException">RKE4001 to RKE4005: it cannot be deleted.</exception>
    public async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        var found = await FindAsync(name, cancellationToken);
        if (found is null)
        {
            return;
        }

        var response = await api.SettledAsync(HttpMethod.Delete, Path(found.Name), null, "", cancellationToken);
        if (!response.NotFound)
        {
            response.OrThrow($"delete node {name}");
        }
    }

    private static string Path(string name) => $"/api/v1/nodes/{Uri.EscapeDataString(name)}";

    private static JsonObject? Schedulable(JsonObject node, bool wanted) =>
        node.Flag("spec", "unschedulable") == !wanted
            ? null
            : Patch(wanted);

    private static JsonObject Patch(bool schedulable) => new()
    {
        ["metadata"] = new JsonObject { ["annotations"] = new JsonObject { [RkeNodeMarks.CordonedByUs] = schedulable ? null : "true" } },
        ["spec"] = new JsonObject { ["unschedulable"] = schedulable ? null : true },
    };

    private static JsonObject? Reopening(JsonObject node) =>
        node.Strings("metadata", "annotations").Any(annotation => annotation.Key == RkeNodeMarks.CordonedByUs) ? Patch(true) : null;

    private static JsonObject? Merged(JsonObject? patch, JsonObject? other)
    {
        if (patch is null || other is null)
        {
            return patch ?? other;
        }

        foreach (var (name, value) in other)
        {
            patch[name] = patch[name] is JsonObject mine && value is JsonObject theirs ? Merged((JsonObject)mine.DeepClone(), theirs) : value?.DeepClone();
        }

        return patch;
    }

    private static async Task<ApiResponse> LookAsync(
        string name, Func<string, CancellationToken, Task<ApiResponse>> get, CancellationToken cancellationToken)
    {
        var response = await get(Path(name), cancellationToken);
        if (!response.NotFound)
        {
            return response;
        }

        var selector = Uri.EscapeDataString($"kubernetes.io/hostname={name}");
        var list = await get($"/api/v1/nodes?labelSelector={selector}", cancellationToken);
        return !list.Succeeded ? list : list.Body.Items("items").FirstOrDefault() is { } node ? list with { Body = node } : response;
    }

    private Task<NodeState> WaitAsync(Wait wait, string name, Func<NodeState, string> missing, CancellationToken cancellationToken) =>
        _poller.UntilAsync(
            wait,
            async cancel =>
            {
                var response = await LookAsync(name, api.GetAsync, cancel);
                if (response.NotFound)
                {
                    return Attempt.NotYet<NodeState>("no Node of that name exists");
                }

                if (response is { Succeeded: false, MayPass: true })
                {
                    return Attempt.NotYet<NodeState>(response.Message);
                }

                var node = NodeState.Of(response.OrThrow($"read node {name}").Body);
                var reason = missing(node);
                return reason.Length == 0 ? Attempt.Done(node) : Attempt.NotYet<NodeState>(reason);
            },
            null,
            cancellationToken);

    private Task<bool> ChangeAsync(string name, string what, Func<JsonObject, JsonObject?> decide, CancellationToken cancellationToken)
    {
        var wait = new Wait
        {
            Name = $"node {name} to {what}",
            Where = name,
            Code = "RKE4022",
            Limit = ChangeLimit,
            Fix = "See with `kubectl get nodes` whether the Node exists, then run again.",
        };
        return _poller.UntilAsync(
            wait,
            async cancel =>
            {
                var response = await LookAsync(name, api.GetAsync, cancel);
                if (response.NotFound)
                {
                    return Attempt.NotYet<bool>("no Node of that name exists");
                }

                if (response.Succeeded)
                {
                    if (decide(response.Body) is not { } patch)
                    {
                        return Attempt.Done(false);
                    }

                    response = await api.SendAsync(
                        HttpMethod.Patch, Path(response.Body.Text("metadata", "name")), patch, KubernetesApi.MergePatch, cancel);
                    if (response.Succeeded)
                    {
                        return Attempt.Done(true);
                    }
                }

                return response.MayPass || response.NotFound
                    ? Attempt.NotYet<bool>(response.Message)
                    : throw response.Error($"have node {name} {what}");
            },
            null,
            cancellationToken);
    }
}
