using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Kubernetes.Addons;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.Addons;

/// <summary>
/// One set of Kubernetes objects, kept in the cluster by server-side apply: what leaves the manifest leaves the cluster, and
/// the resource is done when what it deploys runs.
/// </summary>
internal sealed class ClusterAddon(EngineServices engine)
    : CustomResource<ClusterAddonInputs, ClusterAddonOutputs>(Tokens.ClusterAddon, ProviderJson.Default.ClusterAddonInputs, ProviderJson.Default.ClusterAddonOutputs)
{
    public override string Description => "A set of Kubernetes objects in a cluster, applied server-side with an inventory.";

    public override Task<CheckResult> CheckAsync(CheckRequest<ClusterAddonInputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new CheckResult(request.Inputs.Raw, request.Inputs.Knows("manifest") ? ManifestChecks.Of(request.Inputs.Value) : []));

    // How the API is reached and how long to wait touches nothing in the cluster.
    public override Task<DiffResult> DiffAsync(DiffRequest<ClusterAddonInputs, ClusterAddonOutputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(DiffInputs(request).Of("name", "manifest"));

    public override async Task<CreateResult<ClusterAddonOutputs>> CreateAsync(CreateRequest<ClusterAddonInputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        new(request.Inputs.Value.Name, await ApplyAsync(request.Inputs.Value, AddonInventory.Empty, context, cancellationToken));

    public override Task<ClusterAddonOutputs> UpdateAsync(UpdateRequest<ClusterAddonInputs, ClusterAddonOutputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        ApplyAsync(request.NewInputs.Value, AddonInventory.Parse(request.OldOutputs.Value.Inventory), context, cancellationToken);

    public override async Task<ReadResult<ClusterAddonInputs, ClusterAddonOutputs>?> ReadAsync(
        ReadRequest<ClusterAddonInputs, ClusterAddonOutputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        if (request is not { Inputs: { } inputs, Outputs: { } outputs })
        {
            return await base.ReadAsync(request, context, cancellationToken);
        }

        return new(request.Id, await ReadClusterAsync(inputs.Value, context, cancellationToken), outputs.Value);
    }

    public override async Task DeleteAsync(DeleteRequest<ClusterAddonInputs, ClusterAddonOutputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        using var api = engine.Api(request.Inputs.Value.Api);
        await new AddonApplier(api, new Progress(context)).DeleteAllAsync(
            request.Inputs.Value.Name, AddonInventory.Parse(request.Outputs.Value.Inventory), RolloutLimit.Of(request.Inputs.Value.Timeout), cancellationToken);
    }

    private async Task<ClusterAddonInputs> ReadClusterAsync(ClusterAddonInputs inputs, IResourceContext context, CancellationToken cancellationToken)
    {
        using var api = engine.Api(inputs.Api);
        try
        {
            var drift = await new AddonApplier(api).ReadDriftAsync(inputs.Name, ManifestChecks.Objects(inputs), cancellationToken);
            foreach (var difference in drift)
            {
                context.Warning($"{difference}");
            }

            // The manifest as found is not the user's text; an emptied one makes the next `up` apply all of it again.
            return drift.IsEmpty ? inputs : inputs with { Manifest = "" };
        }
        catch (DiagnosticException fault) when (Unreachable.IsApi(fault))
        {
            context.Warning($"{inputs.Name} is not looked at, and what is recorded of it stays, since the cluster's API does not answer:\n{fault.Message}");
            return inputs;
        }
    }

    private static ClusterAddonOutputs OutputsOf(ClusterAddonInputs inputs, AddonInventory inventory) => new() { Name = inputs.Name, Inventory = inventory.ToJson() };

    private async Task<ClusterAddonOutputs> ApplyAsync(ClusterAddonInputs inputs, AddonInventory previous, IResourceContext context, CancellationToken cancellationToken)
    {
        using var api = engine.Api(inputs.Api);
        var progress = new Progress(context);
        var limit = RolloutLimit.Of(inputs.Timeout);
        context.Status($"applying {inputs.Name}");
        var applier = new AddonApplier(api, progress);
        AddonInventory inventory;
        try
        {
            inventory = await applier.ApplyAsync(inputs.Name, ManifestChecks.Objects(inputs), previous, limit, cancellationToken);
        }
        catch (Exception failure) when (applier.HasChanged)
        {
            // What was applied so far stands in the cluster's own record, from which it is taken out where the user gives the add-on up.
            throw InitFailed(inputs.Name, OutputsOf(inputs, previous), [Failures.Reason(failure, context, cancellationToken)], failure);
        }

        var outputs = OutputsOf(inputs, inventory);
        if (inputs.Wait == false)
        {
            return outputs;
        }

        try
        {
            await new RolloutWaiter(api, progress).WaitRolledOutAsync(inputs.Name, inventory, limit, cancellationToken);
        }
        catch (Exception failure)
        {
            throw InitFailed(inputs.Name, outputs, [Failures.Reason(failure, context, cancellationToken)], failure);
        }

        return outputs;
    }
}
