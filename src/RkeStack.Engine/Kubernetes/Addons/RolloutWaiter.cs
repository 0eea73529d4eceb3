using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>Waits until an add-on's objects do their work, and finds out why when they do not.</summary>
/// <param name="api">The cluster's API.</param>
/// <param name="progress">Told what is being waited for.</param>
public sealed class RolloutWaiter(KubernetesApi api, IProgress<string>? progress = null)
{
    private readonly ApiDiscovery _discovery = new(api);

    /// <summary>Waits for Deployments, DaemonSets, StatefulSets, Jobs, APIServices and CustomResourceDefinitions.</summary>
    /// <param name="addon">The add-on's name, for messages.</param>
    /// <param name="inventory">Its objects, as applied.</param>
    /// <param name="limit">
    /// How long they may get no further (<c>addon_job_timeout</c>): with each object that does its work, and each Pod that is
    /// made or becomes available, it begins anew, so that large clusters need no other limit than small ones. Pods that are
    /// replaced may take their grace period besides.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DiagnosticException">
    /// RKE4110: not all do in time, with the pod and why (waiting reason, image, exit code and last log lines, or why no node takes it).
    /// RKE4111: a Job has failed for good.
    /// </exception>
    public async Task WaitRolledOutAsync(string addon, AddonInventory inventory, TimeSpan limit, CancellationToken cancellationToken)
    {
        var course = new RolloutCourse(inventory.Objects);
        while (course.Next is not null)
        {
            var wait = new Wait
            {
                Name = $"add-on {addon} to roll out",
                Where = addon,
                Code = "RKE4110",
                Limit = limit + course.GracePeriod,
                Fix = "Mend what the message names and run again; on slow hosts or registries raise addon_job_timeout.",
            };
            await new Poller(api.Clock, progress).UntilAsync(
                wait,
                cancel => TryAdvanceAsync(addon, course, cancel),
                async cancel => course.Unfinished is { } unfinished
                    ? $"{ObjectKey.Of(unfinished)}: {Rollout.Of(unfinished).Reason}{await CauseAsync(unfinished, cancel)}"
                    : "",
                cancellationToken);
        }
    }

    private async Task<Attempt<bool>> TryAdvanceAsync(string addon, RolloutCourse course, CancellationToken cancellationToken)
    {
        var key = course.Next!;
        var (live, rollout) = await LookAsync(key, cancellationToken);
        return rollout.Phase == RolloutPhase.Failed
            ? throw DiagnosticException.OnHost(
                "RKE4111",
                addon,
                $"{key} has failed: {rollout.Reason}{await CauseAsync(live!, cancellationToken)}",
                "Mend what the message names; the next run makes the Job again if its manifest changed, else delete it with kubectl first.")
            : course.Advance(live, rollout) ? Attempt.Done(true) : Attempt.NotYet<bool>($"{key}: {rollout.Reason}");
    }

    private async Task<(JsonObject? Live, Rollout Rollout)> LookAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        var (resource, failure) = await _discovery.FindAsync(key.ApiVersion, key.Kind, cancellationToken);
        var response = resource is null ? failure! : await api.GetAsync(resource.PathOf(key), cancellationToken);
        return response switch
        {
            { Succeeded: true } => (response.Body, Rollout.Of(response.Body)),
            { NotFound: true } => (null, new Rollout(RolloutPhase.InProgress, "it is not there")),
            { MayPass: true } => (null, new Rollout(RolloutPhase.InProgress, response.Message)),
            _ => throw response.Error($"read {key}"),
        };
    }

    private async Task<string> CauseAsync(JsonObject workload, CancellationToken cancellationToken)
    {
        var labels = workload.Strings("spec", "selector", "matchLabels").Select(label => $"{label.Key}={label.Value}").ToList();
        if (labels.Count == 0)
        {
            return "";
        }

        var space = workload.Text("metadata", "namespace");
        var selector = Uri.EscapeDataString(string.Join(',', labels));
        var pods = await api.GetAsync($"/api/v1/namespaces/{space}/pods?labelSelector={selector}", cancellationToken);
        var troubles = pods.Body.Items("items").Select(PodTrouble.Of).OfType<PodTrouble>().ToList();
        var cause = troubles.FirstOrDefault(trouble => trouble.LogContainer.Length > 0) ?? troubles.FirstOrDefault();
        if (cause is null)
        {
            return await EventAsync(workload, space, cancellationToken);
        }

        var others = troubles.Count > 1 ? $" ({troubles.Count - 1} more pods are not ready)" : "";
        return $"; pod {cause.Pod} {cause.Reason}{others}{await LogAsync(cause, cancellationToken)}";
    }

    private async Task<string> LogAsync(PodTrouble trouble, CancellationToken cancellationToken)
    {
        if (trouble.LogContainer.Length == 0)
        {
            return "";
        }

        var path = $"/api/v1/namespaces/{trouble.Pod.Namespace}/pods/{trouble.Pod.Name}/log?container={trouble.LogContainer}"
            + $"&tailLines={LogExcerpt.LinesToRead}{(trouble.Previous ? "&previous=true" : "")}";
        var log = await api.GetAsync(path, cancellationToken);
        return log.Succeeded && LogExcerpt.Of(log.Text) is { Length: > 0 } lines ? $"; its last lines:\n{lines}" : "";
    }

    // A workload without pods tells why in its events: a quota, a missing ServiceAccount, an admission policy.
    private async Task<string> EventAsync(JsonObject workload, string space, CancellationToken cancellationToken)
    {
        var selector = Uri.EscapeDataString($"involvedObject.uid={workload.Text("metadata", "uid")},type=Warning");
        var events = await api.GetAsync($"/api/v1/namespaces/{space}/events?fieldSelector={selector}", cancellationToken);
        var message = events.Body.Items("items").LastOrDefault().Text("message").ReplaceLineEndings(" ");
        return message.Length == 0 ? "" : $"; {message}";
    }
}
