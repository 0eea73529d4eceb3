using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>
/// Puts an add-on's objects into a cluster by server-side apply, and takes out what the add-on no longer has. What it has
/// is recorded in the cluster too, before anything is applied: a run whose result was lost leaves nothing unknown.
/// </summary>
/// <param name="api">The cluster's API.</param>
/// <param name="progress">Told what is being waited for.</param>
public sealed class AddonApplier(KubernetesApi api, IProgress<string>? progress = null)
{
    /// <summary>The field manager of everything we apply.</summary>
    public const string FieldManager = "rkestack";

    private const string Conflicts = $"?fieldManager={FieldManager}&force=true";

    private readonly ObjectClient _objects = new(api, new ApiDiscovery(api), progress);

    /// <summary>Whether the cluster has a record of the add-on, and maybe objects, so that a failure leaves something to go on with.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>Applies, then prunes.</summary>
    /// <param name="addon">The add-on's name, fit for a label: <c>rke-network-plugin</c>.</param>
    /// <param name="manifest">Its objects; lists are taken apart.</param>
    /// <param name="previous">What the caller's state recorded last; empty the first time.</param>
    /// <param name="limit">How long each object may take to be accepted, or to be gone.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What the cluster has of the add-on now, for the state.</returns>
    /// <exception cref="DiagnosticException">
    /// RKE4100 the manifest is unfit (before anything is applied), RKE4101 the API refuses an object, RKE4102 an object is not accepted in
    /// time, RKE4103 a pruned object is not gone in time, RKE4104 another network plugin runs in the cluster (before anything is applied),
    /// RKE4001 to RKE4005.
    /// </exception>
    public async Task<AddonInventory> ApplyAsync(
        string addon, IEnumerable<JsonObject> manifest, AddonInventory previous, TimeSpan limit, CancellationToken cancellationToken)
    {
        var prepared = OwnedObjects.Prepare(addon, manifest);
        var before = previous.Union(await ReadInventoryAsync(addon, cancellationToken));
        if (addon == AddonNames.NetworkPlugin)
        {
            await ThrowIfOtherNetworkAsync(prepared, before, cancellationToken);
        }

        await WriteInventoryAsync(addon, new AddonInventory([.. prepared.Select(ObjectKey.Of)]).Union(before), limit, cancellationToken);
        HasChanged = true;

        var applied = ImmutableArray.CreateBuilder<ObjectKey>(prepared.Length);
        foreach (var item in prepared)
        {
            if (item.Text("kind") == "Job" && item.Text("metadata", "annotations", AddonAnnotations.RunAgain) == "true")
            {
                await _objects.DeleteAsync(addon, ObjectKey.Of(item), limit, cancellationToken);
            }

            applied.Add(await _objects.ApplyAsync(addon, item, Conflicts, limit, cancellationToken));
        }

        var now = new AddonInventory(applied.ToImmutable());
        await RemoveAsync(addon, before, now, limit, cancellationToken);
        await WriteInventoryAsync(addon, now, limit, cancellationToken);
        return now;
    }

    /// <summary>Takes everything out of the cluster that the add-on has there, and its record.</summary>
    /// <param name="addon">The add-on's name.</param>
    /// <param name="previous">What the caller's state recorded last.</param>
    /// <param name="limit">How long each object may take to be gone.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="DiagnosticException">RKE4103: an object is not gone in time; RKE4001 to RKE4005.</exception>
    public async Task DeleteAllAsync(string addon, AddonInventory previous, TimeSpan limit, CancellationToken cancellationToken)
    {
        var recorded = previous.Union(await ReadInventoryAsync(addon, cancellationToken));
        await RemoveAsync(addon, recorded, AddonInventory.Empty, limit, cancellationToken);
        await ForgetAsync(addon, cancellationToken);
    }

    /// <summary>Leaves the objects where they are and deletes only the record of them.</summary>
    /// <exception cref="DiagnosticException">RKE4001 to RKE4005.</exception>
    public async Task ForgetAsync(string addon, CancellationToken cancellationToken)
    {
        var response = await api.SettledAsync(HttpMethod.Delete, InventoryPath(addon), null, "", cancellationToken);
        if (!response.NotFound)
        {
            response.OrThrow($"delete the record of add-on {addon}");
        }
    }

    /// <summary>Compares what the cluster has with what the add-on should be, without changing anything.</summary>
    /// <param name="addon">The add-on's name.</param>
    /// <param name="manifest">Its objects.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The objects that are missing or differ, with the paths of the fields that applying would change; empty without drift.</returns>
    /// <exception cref="DiagnosticException">RKE4100: the manifest is unfit; RKE4001 to RKE4005.</exception>
    public async Task<ImmutableArray<ObjectDrift>> ReadDriftAsync(
        string addon, IEnumerable<JsonObject> manifest, CancellationToken cancellationToken)
    {
        var drifts = ImmutableArray.CreateBuilder<ObjectDrift>();
        foreach (var item in OwnedObjects.Prepare(addon, manifest))
        {
            if (await _objects.CompareAsync(item, $"{Conflicts}&dryRun=All", cancellationToken) is { } drift)
            {
                drifts.Add(drift);
            }
        }

        return drifts.ToImmutable();
    }

    /// <summary>What the cluster itself has recorded of an add-on; empty when there is no record.</summary>
    /// <exception cref="DiagnosticException">RKE4001 to RKE4005.</exception>
    public async Task<AddonInventory> ReadInventoryAsync(string addon, CancellationToken cancellationToken)
    {
        var response = await api.GetSettledAsync(InventoryPath(addon), cancellationToken);
        if (response.NotFound)
        {
            return AddonInventory.Empty;
        }

        var json = response.OrThrow($"read the record of add-on {addon}").Body.Text("data", "objects");
        return json.Length == 0 ? AddonInventory.Empty : AddonInventory.Parse(json);
    }

    private static string InventoryName(string addon) => $"rkestack-addon-{addon}";

    private static string InventoryPath(string addon) => $"/api/v1/namespaces/kube-system/configmaps/{InventoryName(addon)}";

    private async Task WriteInventoryAsync(string addon, AddonInventory inventory, TimeSpan limit, CancellationToken cancellationToken)
    {
        var record = new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "ConfigMap",
            ["metadata"] = new JsonObject { ["name"] = InventoryName(addon), ["namespace"] = "kube-system" },
            ["data"] = new JsonObject { ["objects"] = inventory.ToJson() },
        };
        await _objects.ApplyAsync(addon, record, Conflicts, limit, cancellationToken);
    }

    private async Task ThrowIfOtherNetworkAsync(IEnumerable<JsonObject> manifest, AddonInventory own, CancellationToken cancellationToken)
    {
        var response = await api.GetSettledAsync("/apis/apps/v1/namespaces/kube-system/daemonsets", cancellationToken);
        var running = response.OrThrow("list the DaemonSets of kube-system").Body.Items("items").Select(item => item.Text("metadata", "name"));
        if (OtherNetwork.Of(manifest.Select(ObjectKey.Of), own, running) is { } conflict)
        {
            throw conflict;
        }
    }

    private async Task RemoveAsync(
        string addon, AddonInventory recorded, AddonInventory kept, TimeSpan limit, CancellationToken cancellationToken)
    {
        foreach (var key in recorded.Objects.Reverse())
        {
            // A record made before an object was applied has its key as the manifest wrote it, with or without a namespace.
            var complete = await _objects.CompleteAsync(key, cancellationToken);
            if (complete is not null && !kept.Objects.Any(complete.IsSameObject))
            {
                await _objects.DeleteAsync(addon, complete, limit, cancellationToken);
            }
        }
    }
}
