using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>Applies, compares and deletes single objects of any kind, waiting out what passes by itself.</summary>
internal sealed class ObjectClient(KubernetesApi api, ApiDiscovery discovery, IProgress<string>? progress)
{
    private const string InBackground = "?propagationPolicy=Background";

    private readonly Poller _poller = new(api.Clock, progress);

    public Task<ObjectKey> ApplyAsync(string addon, JsonObject manifest, string query, TimeSpan limit, CancellationToken cancellationToken)
    {
        var key = ObjectKey.Of(manifest);
        var wait = new Wait
        {
            Name = $"{key} to be accepted",
            Where = addon,
            Code = "RKE4102",
            Limit = limit,
            Fix = "Mend what the message names (an unknown kind lacks its CustomResourceDefinition, a webhook its pods), then run again.",
        };
        return _poller.UntilAsync(wait, cancel => TryApplyAsync(addon, manifest, key, query, cancel), null, cancellationToken);
    }

    public async Task<ObjectDrift?> CompareAsync(JsonObject manifest, string query, CancellationToken cancellationToken)
    {
        var key = ObjectKey.Of(manifest);
        var (resource, failure) = await discovery.FindSettledAsync(key.ApiVersion, key.Kind, cancellationToken);
        if (resource is null)
        {
            return failure!.NotFound ? new ObjectDrift(key, true, []) : throw failure.Error($"find the kind of {key}");
        }

        key = resource.Complete(key);
        var path = resource.PathOf(key);
        var (live, wanted) = await Settling.LookAsync(api.Clock, LookAsync, pair => ChangedMeanwhile(pair.Live, pair.Wanted), cancellationToken);
        if (live.NotFound)
        {
            return new ObjectDrift(key, true, []);
        }

        live.OrThrow($"read {key}");
        if (IsImmutable(wanted) && key.Kind == "Job")
        {
            return new ObjectDrift(key, false, ["spec.template"]);
        }

        var paths = JsonDifference.Between(live.Body, wanted.OrThrow($"compare {key}").Body);
        return paths.IsEmpty ? null : new ObjectDrift(key, false, paths);

        async Task<(ApiResponse Live, ApiResponse Wanted)> LookAsync(CancellationToken cancel)
        {
            var found = await api.GetSettledAsync(path, cancel);
            return (found, found.Succeeded ? await api.SettledAsync(HttpMethod.Patch, path + query, manifest, KubernetesApi.ApplyPatch, cancel) : found);
        }
    }

    /// <summary>The key as the cluster has it; null when the cluster does not know the kind, so that no such object can be there.</summary>
    public async Task<ObjectKey?> CompleteAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        var (resource, failure) = await discovery.FindSettledAsync(key.ApiVersion, key.Kind, cancellationToken);
        return resource is not null ? resource.Complete(key)
            : failure!.NotFound ? null
            : throw failure.Error($"find the kind of {key}");
    }

    /// <summary>Deletes an object that bears the add-on's label, and waits until it is gone; another's object is left alone.</summary>
    public async Task DeleteAsync(string addon, ObjectKey key, TimeSpan limit, CancellationToken cancellationToken)
    {
        var wait = new Wait
        {
            Name = $"{key} to be gone",
            Where = addon,
            Code = "RKE4103",
            Limit = limit,
            Fix = "See with kubectl what holds it: a finalizer waits for its controller, a namespace for everything in it.",
        };
        await _poller.UntilAsync(wait, cancel => TryDeleteAsync(addon, key, cancel), null, cancellationToken);
    }

    // A controller that writes to the object between the two looks, as that of Deployments does, is no drift.
    private static bool ChangedMeanwhile(ApiResponse live, ApiResponse wanted) =>
        live.Succeeded && wanted.Succeeded
        && live.Body.Text("metadata", "resourceVersion") != wanted.Body.Text("metadata", "resourceVersion")
        && !JsonDifference.Between(live.Body, wanted.Body).IsEmpty;

    private static bool IsImmutable(ApiResponse response) =>
        response.Status == 422 && response.Message.Contains("field is immutable", StringComparison.Ordinal);

    private static DiagnosticException Refused(string addon, ObjectKey key, ApiResponse response) => DiagnosticException.OnHost(
        "RKE4101",
        addon,
        $"the API server refuses {key}: {response.Message}",
        IsImmutable(response)
            ? $"Delete {key} with kubectl, which ends its pods, and run again; or keep the old value."
            : "Mend the manifest where the message says.");

    private static string Holders(JsonObject live)
    {
        var finalizers = live.At("metadata", "finalizers") is JsonArray list ? string.Join(", ", list.Select(entry => entry?.ToString())) : "";
        var condition = live.Items("status", "conditions").FirstOrDefault(condition =>
            condition.Text("status") == "True" && condition.Text("type") is "NamespaceContentRemaining" or "NamespaceFinalizersRemaining");
        return condition is not null ? condition.Text("message")
            : finalizers.Length > 0 ? $"finalizers are left: {finalizers}"
            : "it is being deleted";
    }

    private async Task<Attempt<ObjectKey>> TryApplyAsync(
        string addon, JsonObject manifest, ObjectKey key, string query, CancellationToken cancellationToken)
    {
        var (resource, failure) = await discovery.FindAsync(key.ApiVersion, key.Kind, cancellationToken);
        if (resource is null)
        {
            return failure!.MayPass || failure.NotFound
                ? Attempt.NotYet<ObjectKey>(failure.NotFound ? $"the cluster knows no {key.Kind} in {key.ApiVersion}" : failure.Message)
                : throw failure.Error($"find the kind of {key}");
        }

        var complete = resource.Complete(key);
        var path = resource.PathOf(complete);
        var response = await api.SendAsync(HttpMethod.Patch, path + query, manifest, KubernetesApi.ApplyPatch, cancellationToken);
        if (response.Succeeded)
        {
            return Attempt.Done(complete);
        }

        if (IsImmutable(response) && key.Kind == "Job")
        {
            // A Job's template never changes, so a changed Job is another Job.
            var deleted = await api.SendAsync(HttpMethod.Delete, $"{path}{InBackground}", null, "", cancellationToken);
            return deleted.Succeeded || deleted.NotFound ? Attempt.NotYet<ObjectKey>("the Job of the earlier manifest is being replaced")
                : deleted.MayPass ? Attempt.NotYet<ObjectKey>(deleted.Message)
                : throw deleted.Error($"delete {complete}, which the manifest changes");
        }

        // 404: the namespace, or a definition's endpoint, is not served yet.
        return response.MayPass || response.NotFound ? Attempt.NotYet<ObjectKey>(response.Message) : throw Refused(addon, complete, response);
    }

    private async Task<Attempt<bool>> TryDeleteAsync(string addon, ObjectKey key, CancellationToken cancellationToken)
    {
        var (resource, failure) = await discovery.FindAsync(key.ApiVersion, key.Kind, cancellationToken);
        if (resource is null)
        {
            return failure!.NotFound ? Attempt.Done(true)
                : failure.MayPass ? Attempt.NotYet<bool>(failure.Message)
                : throw failure.Error($"find the kind of {key}");
        }

        var path = resource.PathOf(resource.Complete(key));
        var live = await api.GetAsync(path, cancellationToken);
        if (live.NotFound || (live.Succeeded && live.Body.Text("metadata", "labels", OwnedObjects.OwnerLabel) != addon))
        {
            return Attempt.Done(true);
        }

        if (live.Succeeded && live.Body.At("metadata", "deletionTimestamp") is not null)
        {
            return Attempt.NotYet<bool>(Holders(live.Body));
        }

        var response = live.Succeeded
            ? await api.SendAsync(HttpMethod.Delete, $"{path}{InBackground}", null, "", cancellationToken)
            : live;
        return response.Succeeded || response.NotFound || response.MayPass
            ? Attempt.NotYet<bool>(response.Succeeded ? "it is being deleted" : response.Message)
            : throw response.Error($"delete {key}");
    }
}
