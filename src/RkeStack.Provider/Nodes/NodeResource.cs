using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Nodes;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Nodes;

/// <summary>
/// What the resources of the three planes have in common: they make containers and files on one host be as the inputs say,
/// whatever they find there, and a failure half-way is recorded so that the next run goes on.
/// </summary>
/// <typeparam name="TInputs">The inputs of the plane.</typeparam>
internal abstract class NodeResource<TInputs>(EngineServices engine, string token, JsonTypeInfo<TInputs> contract)
    : CustomResource<TInputs, NodeOutputs>(token, contract, ProviderJson.Default.NodeOutputs)
    where TInputs : NodeInputs
{
    /// <summary>The engine that all resources of the process share.</summary>
    protected EngineServices Engine => engine;

    public override Task<CheckResult> CheckAsync(CheckRequest<TInputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new CheckResult(request.Inputs.Raw, [.. WrongModes(request.Inputs.Value)]));

    public sealed override async Task<CreateResult<NodeOutputs>> CreateAsync(CreateRequest<TInputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        var inputs = request.Inputs.Value;
        await CarryOutAsync(inputs, previous: null, context, cancellationToken);
        return new CreateResult<NodeOutputs>(inputs.Connection.Host, NodeOutputs.Of(inputs));
    }

    public sealed override async Task<NodeOutputs> UpdateAsync(UpdateRequest<TInputs, NodeOutputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        var inputs = request.NewInputs.Value;
        await CarryOutAsync(inputs, new NodeRecord<TInputs>(request.OldInputs.Value, request.OldOutputs.Value), context, cancellationToken);
        return NodeOutputs.Of(inputs);
    }

    public sealed override async Task<ReadResult<TInputs, NodeOutputs>?> ReadAsync(ReadRequest<TInputs, NodeOutputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        if (request is not { Inputs: { } inputs, Outputs: { } outputs })
        {
            return await base.ReadAsync(request, context, cancellationToken);
        }

        var found = await ReadHostAsync(inputs.Value, context, cancellationToken);
        return new ReadResult<TInputs, NodeOutputs>(request.Id, await ReadClusterAsync(found, context, cancellationToken), outputs.Value);
    }

    public sealed override async Task DeleteAsync(DeleteRequest<TInputs, NodeOutputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        var inputs = request.Inputs.Value;
        var work = Work(context);
        if (await engine.OpenToLeaveAsync(inputs.Connection, context, cancellationToken) is { } session)
        {
            await RemoveAsync(session, inputs, work, context, cancellationToken);
        }
        else
        {
            await ForgetAsync(inputs, work, cancellationToken);
        }
    }

    public sealed override Task<DiffResult> DiffAsync(DiffRequest<TInputs, NodeOutputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        var diff = DiffInputs(request);
        var old = request.OldInputs.Value;
        var wanted = Foreseen(request.NewInputs.Value, old);
        return Task.FromResult(diff with { Changes = NodeDiff.Of(diff.Changes, old, wanted, AreSame, input => IsOfThePath(input, old, wanted)) });
    }

    public sealed override Task<PropertyMap> PreviewUpdateAsync(UpdateRequest<TInputs, NodeOutputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        foreach (var change in NodeDiff.Describe(request.OldInputs.Value, Foreseen(request.NewInputs.Value, request.OldInputs.Value), AreSame))
        {
            context.Info(change);
        }

        return Task.FromResult(Foretell(request.NewInputs.Raw, request.OldOutputs.Raw));
    }

    /// <summary>Makes the role be as its inputs say.</summary>
    /// <param name="inputs">How it is to be.</param>
    /// <param name="previous">What is recorded of it; null the first time.</param>
    /// <param name="work">Where progress is told, and that something was changed.</param>
    /// <param name="context">The resource's row.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    protected abstract Task EnsureAsync(TInputs inputs, NodeRecord<TInputs>? previous, NodeWork work, IResourceContext context, CancellationToken cancellationToken);

    /// <summary>Takes the role out of its cluster and off its host.</summary>
    protected abstract Task RemoveAsync(HostSession session, TInputs inputs, NodeWork work, IResourceContext context, CancellationToken cancellationToken);

    /// <summary>Takes the role of a host that is gone for good out of its cluster.</summary>
    protected virtual Task ForgetAsync(TInputs inputs, NodeWork work, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The inputs as the cluster shows them: what a refresh finds of the role away from its host.</summary>
    protected virtual Task<TInputs> ReadClusterAsync(TInputs inputs, IResourceContext context, CancellationToken cancellationToken) => Task.FromResult(inputs);

    /// <summary>Whether a container's change is none that its host would notice.</summary>
    protected virtual bool AreSame(ContainerPlan old, ContainerPlan wanted) => PlanHash.Of(old) == PlanHash.Of(wanted);

    /// <summary>Whether an input only says how the host is reached, or how it is changed: its own change is recorded and touches nothing.</summary>
    protected virtual bool IsOfThePath(string input, TInputs old, TInputs wanted) => input is "connection" or "registries" or "api" or "credentials" or "maxUnavailable" or "drain";

    // What a preview does not know yet is taken to stay; that it changes shows in the input itself.
    private static TInputs Foreseen(TInputs wanted, TInputs old) => wanted with
    {
        Connection = wanted.Connection ?? old.Connection,
        Containers = wanted.Containers ?? old.Containers,
        Files = wanted.Files ?? old.Files,
    };

    // One host that is down must not keep the others from being looked at.
    private async Task<TInputs> ReadHostAsync(TInputs inputs, IResourceContext context, CancellationToken cancellationToken)
    {
        HostSession session;
        try
        {
            session = await engine.OpenAsync(inputs.Connection, cancellationToken);
        }
        catch (DiagnosticException fault) when (Unreachable.IsHost(fault))
        {
            context.Warning($"{inputs.Connection.Host} is not looked at, and what is recorded of it stays, since it cannot be reached:\n{fault.Message}");
            return inputs;
        }

        return await NodeDrift.ReadAsync(session, inputs, context.Warning, cancellationToken);
    }

    private NodeWork Work(IResourceContext context) => new(new Progress(context), context.Timeout / DefaultTimeouts.Update, context.PauseTimeout);

    // Files that are not known yet are absent.
    private static IEnumerable<PropertyFailure> WrongModes(TInputs inputs) =>
        (inputs.Files ?? ImmutableSortedDictionary<string, FileArgs>.Empty).Where(file => !file.Value.HasMode())
            .Select(file => new PropertyFailure(PropertyPath.Of("files").Then(file.Key).Then("mode"), "expected permission bits in octal, such as 0644"));

    private async Task CarryOutAsync(TInputs inputs, NodeRecord<TInputs>? previous, IResourceContext context, CancellationToken cancellationToken)
    {
        var work = Work(context);
        try
        {
            await EnsureAsync(inputs, previous, work, context, cancellationToken);
        }
        catch (Exception failure) when (work.HasChanged && failure is not ResourceInitFailedException)
        {
            throw InitFailed(inputs.Connection.Host, NodeOutputs.Of(inputs, work.Brought, previous?.Outputs), [Failures.Reason(failure, context, cancellationToken)], failure);
        }
    }
}
