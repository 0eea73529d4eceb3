using RkeStack.Engine.Kubernetes.Addons;
using RkeStack.Engine.Kubernetes.Nodes;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.Readiness;

/// <summary>
/// That a cluster's network runs and its Nodes take pods. The kubelets and the network plugin need each other to get there, so
/// that both are started side by side, and what needs pods' addresses waits for this.
/// </summary>
internal sealed class NodesReady(EngineServices engine)
    : CustomResource<NodesReadyInputs, NodesReadyOutputs>(Tokens.NodesReady, ProviderJson.Default.NodesReadyInputs, ProviderJson.Default.NodesReadyOutputs)
{
    public override string Description => "The wait for a cluster's network plugin to be rolled out and for its Nodes to be Ready.";

    // A Node that joins later is waited for by its own resource.
    public override Task<DiffResult> DiffAsync(DiffRequest<NodesReadyInputs, NodesReadyOutputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(DiffInputs(request).Of("manifest"));

    public override async Task<CreateResult<NodesReadyOutputs>> CreateAsync(CreateRequest<NodesReadyInputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        new("nodes-ready", await WaitAsync(request.Inputs.Value, context, cancellationToken));

    public override Task<NodesReadyOutputs> UpdateAsync(UpdateRequest<NodesReadyInputs, NodesReadyOutputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        WaitAsync(request.NewInputs.Value, context, cancellationToken);

    // A wait leaves nothing behind.
    public override Task DeleteAsync(DeleteRequest<NodesReadyInputs, NodesReadyOutputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private async Task<NodesReadyOutputs> WaitAsync(NodesReadyInputs inputs, IResourceContext context, CancellationToken cancellationToken)
    {
        using var api = engine.Api(inputs.Api);
        var progress = new Progress(context);
        var limit = RolloutLimit.Of(inputs.Timeout);
        var inventory = await new AddonApplier(api, progress).ReadInventoryAsync(inputs.Addon, cancellationToken);
        await new RolloutWaiter(api, progress).WaitRolledOutAsync(inputs.Addon, inventory, limit, cancellationToken);
        var nodes = new NodeClient(api, progress);
        await Task.WhenAll(inputs.Nodes.Select(node => nodes.WaitReadyAsync(node, limit, cancellationToken)));
        return new NodesReadyOutputs { Nodes = inputs.Nodes };
    }
}
