using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Kubernetes.Nodes;

/// <summary>Empties a node of its pods by Kubernetes' eviction API, which heeds PodDisruptionBudgets.</summary>
/// <param name="api">The cluster's API.</param>
/// <param name="progress">Told what is being waited for.</param>
public sealed class NodeDrain(KubernetesApi api, IProgress<string>? progress = null)
{
    private static readonly TimeSpan ReopenLimit = TimeSpan.FromSeconds(10);

    private readonly NodeClient _nodes = new(api, progress);

    /// <summary>Cordons a node and evicts its pods. A node that cannot be drained is opened again, if it was open before.</summary>
    /// <param name="name">The Node.</param>
    /// <param name="options">What the user allows.</param>
    /// <param name="cancellationToken">Ends the drain.</param>
    /// <exception cref="DiagnosticException">
    /// RKE4023: pods are there that must not be evicted, each named; nothing was evicted. RKE4024: not empty in time, with
    /// the pods that are left and what blocks them.
    /// </exception>
    public async Task DrainAsync(string name, DrainOptions options, CancellationToken cancellationToken)
    {
        var wasOpen = await _nodes.CordonAsync(name, cancellationToken);
        try
        {
            await EmptyAsync(name, options, cancellationToken);
        }
        catch (Exception exception) when (wasOpen)
        {
            if (await ReopenAsync(name) is { } alsoWrong)
            {
                throw new DiagnosticException([.. (exception as DiagnosticException)?.Diagnostics ?? [], .. alsoWrong.Diagnostics], exception);
            }

            throw;
        }
    }

    // A cancelled run must still open the node again, so this has a limit of its own.
    private async Task<DiagnosticException?> ReopenAsync(string name)
    {
        using var limit = new CancellationTokenSource(ReopenLimit, api.Clock);
        try
        {
            await _nodes.UncordonAsync(name, limit.Token);
            return null;
        }
        catch (DiagnosticException exception)
        {
            return exception;
        }
        catch (OperationCanceledException exception)
        {
            return DiagnosticException.OnHost(
                "RKE4025",
                name,
                "the drain ended early and the node is left cordoned: no kube-apiserver answered the request to open it",
                $"Run `kubectl uncordon {name}`.",
                exception);
        }
    }

    private Task<bool> EmptyAsync(string name, DrainOptions options, CancellationToken cancellationToken)
    {
        var wait = new Wait
        {
            Name = $"node {name} to be drained",
            Where = name,
            Code = "RKE4024",
            Limit = options.Timeout,
            Fix = "Scale up what the budget guards, loosen the PodDisruptionBudget, or raise upgrade_strategy.node_drain_input.timeout.",
        };
        return new Poller(api.Clock, progress).UntilAsync(wait, cancel => LookAsync(name, options, cancel), null, cancellationToken);
    }

    private async Task<Attempt<bool>> LookAsync(string name, DrainOptions options, CancellationToken cancellationToken)
    {
        var selector = Uri.EscapeDataString($"spec.nodeName={name}");
        var response = await api.GetAsync($"/api/v1/pods?fieldSelector={selector}", cancellationToken);
        if (response is { Succeeded: false, MayPass: true })
        {
            return Attempt.NotYet<bool>(response.Message);
        }

        var plan = DrainPlan.Of(response.OrThrow($"list the pods of node {name}").Body.Items("items"), options);
        if (!plan.Refusals.IsEmpty)
        {
            throw DiagnosticException.OnHost(
                "RKE4023",
                name,
                $"the node cannot be drained: {string.Join("; ", plan.Refusals)}",
                "Move or delete these pods, or allow it with the named option of upgrade_strategy.node_drain_input.");
        }

        var blocked = new List<string>();
        var version = "";
        if (!plan.Evict.IsEmpty)
        {
            var policy = await api.GetAsync("/apis/policy", cancellationToken);
            if (policy is { Succeeded: false, MayPass: true })
            {
                return Attempt.NotYet<bool>(policy.Message);
            }

            version = EvictionVersion(policy.OrThrow("ask how pods are evicted").Body);
        }

        foreach (var pod in plan.Evict)
        {
            if (await EvictAsync(pod, version, options, cancellationToken) is { } reason)
            {
                blocked.Add($"{pod} is blocked: {reason}");
            }
        }

        return plan.IsDone
            ? Attempt.Done(true)
            : Attempt.NotYet<bool>(string.Join("; ", blocked.Concat(plan.Ending.Select(pod => $"{pod} is still ending")).DefaultIfEmpty("pods are ending")));
    }

    // API servers before 1.22 know Eviction in policy/v1beta1 only, those from 1.25 on in policy/v1 only.
    private static string EvictionVersion(JsonObject policy) =>
        policy.Items("versions").Any(version => version.Text("groupVersion") == "policy/v1") ? "policy/v1" : "policy/v1beta1";

    private async Task<string?> EvictAsync(PodName pod, string version, DrainOptions options, CancellationToken cancellationToken)
    {
        var eviction = new JsonObject
        {
            ["apiVersion"] = version,
            ["kind"] = "Eviction",
            ["metadata"] = new JsonObject { ["name"] = pod.Name, ["namespace"] = pod.Namespace },
        };
        if (options.GracePeriod >= 0)
        {
            eviction["deleteOptions"] = new JsonObject { ["gracePeriodSeconds"] = options.GracePeriod };
        }

        var path = $"/api/v1/namespaces/{pod.Namespace}/pods/{pod.Name}/eviction";
        var response = await api.SendAsync(HttpMethod.Post, path, eviction, "", cancellationToken);
        if (response.Succeeded || response.NotFound)
        {
            return null;
        }

        return response.MayPass ? Blocker(response) : throw response.Error($"evict pod {pod}");
    }

    private static string Blocker(ApiResponse response) =>
        response.Body.Items("details", "causes").FirstOrDefault(cause => cause.Text("reason") == "DisruptionBudget") is { } cause
            ? cause.Text("message").TrimEnd('.')
            : response.Message;
}
