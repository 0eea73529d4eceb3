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

    /// <summary>Registers a resource and waits for the outcome.</summary>
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

    public void Dispose() => _channel.Dispose();

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
