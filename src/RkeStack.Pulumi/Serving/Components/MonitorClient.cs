using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>Speaks to the resource monitor of one run.</summary>
internal sealed class MonitorClient(string address) : IDisposable
{
    private readonly GrpcChannel _channel = LoopbackChannel.Open(address);

    /// <summary>Registers the component itself with every option its user gave, and returns its URN.</summary>
    public async Task<string> RegisterComponentAsync(ConstructRequest request, PropertyMap inputs, CancellationToken cancellationToken)
    {
        var registration = new RegisterResourceRequest
        {
            Type = request.Type,
            Name = request.Name,
            Parent = request.Parent,
            Object = WireCodec.Encode(PropertyValues.WithoutOutputs(inputs)),
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsResultReporting = true,
            AliasSpecs = true,
            Dependencies = { request.Dependencies },
            Providers = { request.Providers },
            IgnoreChanges = { request.IgnoreChanges },
            ReplaceOnChanges = { request.ReplaceOnChanges },
            ReplaceWith = { request.ReplaceWith },
            ReplacementTrigger = request.ReplacementTrigger,
            AdditionalSecretOutputs = { request.AdditionalSecretOutputs },
            Aliases = { request.Aliases },
            CustomTimeouts = request.CustomTimeouts,
            DeletedWith = request.DeletedWith,
            Hooks = request.ResourceHooks,
            ParentStackTraceHandle = request.StackTraceHandle,
        };
        foreach (var (name, value) in inputs)
        {
            registration.PropertyDependencies[name] = new PropertyDependencies { Urns = { PropertyValues.Dependencies(value) } };
        }

        if (request.HasProtect)
        {
            registration.Protect = request.Protect;
        }

        if (request.HasRetainOnDelete)
        {
            registration.RetainOnDelete = request.RetainOnDelete;
        }

        if (request.HasDeleteBeforeReplace)
        {
            (registration.DeleteBeforeReplace, registration.DeleteBeforeReplaceDefined) = (request.DeleteBeforeReplace, true);
        }

        return (await RegisterAsync(registration, cancellationToken).ConfigureAwait(false)).Urn;
    }

    /// <summary>
    /// Registers a resource and waits for the outcome. One that was not made is told only with <c>--continue-on-error</c>, and ends the whole run
    /// nevertheless: what a component registers after it is not registered then, and an engine that went on would delete it.
    /// </summary>
    /// <exception cref="ChildRegistrationException">It was not made.</exception>
    public async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest registration, CancellationToken cancellationToken)
    {
        var response = await CallAsync(EngineMethods.RegisterResource, registration, cancellationToken).ConfigureAwait(false);
        return response.Result == Result.Success ? response : throw new ChildRegistrationException(registration.Type, registration.Name);
    }

    /// <summary>Says that a component is complete; to be called once.</summary>
    public Task CompleteAsync(string urn, PropertyMap outputs, CancellationToken cancellationToken) => CallAsync(
        EngineMethods.RegisterResourceOutputs,
        new RegisterResourceOutputsRequest { Urn = urn, Outputs = WireCodec.Encode(PropertyValues.WithoutOutputs(outputs)) },
        cancellationToken);

    /// <summary>
    /// The URNs that the stored state of a stack has, by the function that the engine answers itself: what this run has changed by now is among
    /// them, what it is to replace still is.
    /// </summary>
    /// <param name="stack">The stack's full name, <c>organization/project/stack</c>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="RpcException">The engine does not tell.</exception>
    public async Task<IReadOnlySet<string>> StoredUrnsAsync(string stack, CancellationToken cancellationToken)
    {
        var response = await AskEngineAsync("readStackResourceOutputs", "stackName", stack, cancellationToken).ConfigureAwait(false);
        var resources = response.Return?.Fields.GetValueOrDefault("outputs")?.StructValue?.Fields.Keys;
        return resources?.ToHashSet(StringComparer.Ordinal) ?? [];
    }

    /// <summary>
    /// Has the engine start the provider of its own functions, which is a step like any other: asked for the first time within a Create, it would
    /// wait for a free place among the steps, and where <c>--parallel 1</c> gives one place, for ever.
    /// </summary>
    /// <param name="urn">Any resource that is registered.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="RpcException">The engine has no such functions.</exception>
    public Task WakeFunctionsAsync(string urn, CancellationToken cancellationToken) => AskEngineAsync("getResource", "urn", urn, cancellationToken);

    public void Dispose() => _channel.Dispose();

    private Task<ResourceInvokeResponse> AskEngineAsync(string function, string argument, string value, CancellationToken cancellationToken) => CallAsync(
        EngineMethods.Invoke,
        new ResourceInvokeRequest { Tok = $"pulumi:pulumi:{function}", Args = WireCodec.Encode(PropertyMap.Create((argument, value))), AcceptResources = true },
        cancellationToken);

    private async Task<TResponse> CallAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        using var call = _channel.CreateCallInvoker().AsyncUnaryCall(method, null, new CallOptions(cancellationToken: cancellationToken), request);
        try
        {
            return await call.ResponseAsync.ConfigureAwait(false);
        }
        catch (RpcException cancelled) when (cancelled.StatusCode == StatusCode.Cancelled && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancelled.Message, cancelled, cancellationToken);
        }
    }
}
