using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;
using Duration = System.TimeSpan;

namespace RkeStack.Pulumi.Serving;

/// <summary>Answers the requests of the provider service.</summary>
internal sealed class ProviderEndpoint(ProviderDefinition definition, ProviderInstances instances, OperationRunner runner)
{
    private readonly Dictionary<string, ResourceServer> _resources =
        definition.Resources.ToDictionary(resource => resource.Token, resource => resource.CreateServer(definition.DescribeFailure), StringComparer.Ordinal);

    private readonly Dictionary<string, ComponentResource> _components =
        definition.Components.ToDictionary(component => component.Token, StringComparer.Ordinal);

    private readonly Dictionary<string, Function> _functions = definition.Functions.ToDictionary(function => function.Token, StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceMethod> _methods = definition.Methods.ToDictionary(method => method.Token, StringComparer.Ordinal);
    private readonly Lazy<string> _schema = new(() => SchemaBuilder.Build(definition));

    private ProviderConfiguration Configuration => definition.Configuration ?? ProviderConfiguration.None;

    public Task<ProviderHandshakeResponse> HandshakeAsync(ProviderHandshakeRequest request, ServerCallContext call)
    {
        instances.Of(call).ConnectTo(request.EngineAddress);
        return Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true, AcceptOutputs = true });
    }

    public Task<Empty> AttachAsync(PluginAttach request, ServerCallContext call)
    {
        instances.Of(call).ConnectTo(request.Address);
        return Task.FromResult(new Empty());
    }

    public async Task<Empty> CancelAsync(Empty request, ServerCallContext call)
    {
        await instances.Of(call).CancelAsync().ConfigureAwait(false);
        return request;
    }

    public Task<PluginInfo> GetPluginInfoAsync(Empty request, ServerCallContext call) => Task.FromResult(new PluginInfo { Version = definition.Version });

    public Task<GetSchemaResponse> GetSchemaAsync(GetSchemaRequest request, ServerCallContext call) =>
        Task.FromResult(new GetSchemaResponse { Schema = _schema.Value });

    public Task<ParameterizeResponse> ParameterizeAsync(ParameterizeRequest request, ServerCallContext call) =>
        throw new RpcException(new Status(StatusCode.Unimplemented, $"{definition.Name} takes no parameters"));

    public static Task<GetMappingResponse> GetMappingAsync(GetMappingRequest request, ServerCallContext call) => Task.FromResult(new GetMappingResponse());

    public static Task<GetMappingsResponse> GetMappingsAsync(GetMappingsRequest request, ServerCallContext call) => Task.FromResult(new GetMappingsResponse());

    public Task<CheckResponse> CheckConfigAsync(CheckRequest request, ServerCallContext call) =>
        RunAsync(call, request.Urn, request.Name, request.Type, check => Configuration.Check(check, definition.DescribeFailure), request);

    public Task<DiffResponse> DiffConfigAsync(DiffRequest request, ServerCallContext call) =>
        RunAsync(call, request.Urn, request.Name, request.Type, Configuration.Diff, request);

    public Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, ServerCallContext call) =>
        RunAsync(call, request.Urn, request.Name, request.Type, Configure(instances.Of(call)), request);

    public Task<CheckResponse> CheckAsync(CheckRequest request, ServerCallContext call)
    {
        var server = Resource(request.Type, request.Urn);
        var operation = Begin(call, request.Urn, request.Name, request.Type, preview: false, 0, server.Timeouts.Read);
        return runner.RunAsync(operation, call, cancellation => server.CheckAsync(request, operation, cancellation));
    }

    public Task<DiffResponse> DiffAsync(DiffRequest request, ServerCallContext call)
    {
        var server = Resource(request.Type, request.Urn);
        var operation = Begin(call, request.Urn, request.Name, request.Type, preview: false, 0, server.Timeouts.Read);
        return runner.RunAsync(operation, call, cancellation => server.DiffAsync(request, operation, cancellation));
    }

    public Task<CreateResponse> CreateAsync(CreateRequest request, ServerCallContext call)
    {
        var server = Resource(request.Type, request.Urn);
        var operation = Begin(call, request.Urn, request.Name, request.Type, request.Preview, request.Timeout, server.Timeouts.Create);
        return runner.RunAsync(operation, call, cancellation => server.CreateAsync(request, operation, cancellation));
    }

    public Task<ReadResponse> ReadAsync(ReadRequest request, ServerCallContext call)
    {
        var server = Resource(request.Type, request.Urn);
        var operation = Begin(call, request.Urn, request.Name, request.Type, preview: false, request.Timeout, server.Timeouts.Read);
        return runner.RunAsync(operation, call, cancellation => server.ReadAsync(request, operation, cancellation));
    }

    public Task<UpdateResponse> UpdateAsync(UpdateRequest request, ServerCallContext call)
    {
        var server = Resource(request.Type, request.Urn);
        var operation = Begin(call, request.Urn, request.Name, request.Type, request.Preview, request.Timeout, server.Timeouts.Update);
        return runner.RunAsync(operation, call, cancellation => server.UpdateAsync(request, operation, cancellation));
    }

    public Task<Empty> DeleteAsync(DeleteRequest request, ServerCallContext call)
    {
        var server = Resource(request.Type, request.Urn);
        var operation = Begin(call, request.Urn, request.Name, request.Type, preview: false, request.Timeout, server.Timeouts.Delete);
        return runner.RunAsync(operation, call, async cancellation =>
        {
            await server.DeleteAsync(request, operation, cancellation).ConfigureAwait(false);
            return new Empty();
        });
    }

    public Task<InvokeResponse> InvokeAsync(InvokeRequest request, ServerCallContext call)
    {
        var function = _functions.GetValueOrDefault(request.Tok) ?? throw Unknown("function", request.Tok);
        var operation = Begin(call, "", "", request.Tok, request.Preview, 0, Timeout.InfiniteTimeSpan);
        return runner.RunAsync(operation, call, async cancellation =>
        {
            var response = new InvokeResponse();
            try
            {
                response.Return = WireCodec.Encode(await function.ServeAsync(WireCodec.Decode(request.Args), operation, cancellation).ConfigureAwait(false));
            }
            catch (InputPropertiesException invalid)
            {
                response.Failures.AddRange(Failures(invalid));
            }

            return response;
        });
    }

    public Task<CallResponse> CallAsync(CallRequest request, ServerCallContext call)
    {
        var method = _methods.GetValueOrDefault(request.Tok) ?? throw Unknown("method", request.Tok);
        var operation = Begin(call, "", "", request.Tok, request.DryRun, 0, Timeout.InfiniteTimeSpan);
        return runner.RunAsync(operation, call, async cancellation =>
        {
            var response = new CallResponse();
            var arguments = WireCodec.Decode(request.Args);
            var self = arguments.Find("__self__")?.Unwrapped as ResourceReferenceValue
                ?? throw new ProviderException($"{request.Tok} was called without the resource it is a method of", ProviderErrorKind.InvalidInput);
            operation.Urn = self.Urn;
            try
            {
                response.Return = WireCodec.Encode(
                    await method.ServeAsync(self, arguments.Without("__self__"), operation, cancellation).ConfigureAwait(false));
            }
            catch (InputPropertiesException invalid)
            {
                response.Failures.AddRange(Failures(invalid));
            }

            return response;
        });
    }

    public Task<ConstructResponse> ConstructAsync(ConstructRequest request, ServerCallContext call)
    {
        var component = _components.GetValueOrDefault(request.Type) ?? throw Unknown("component", request.Type);
        var operation = Begin(call, "", request.Name, request.Type, request.DryRun, 0, Timeout.InfiniteTimeSpan);
        return runner.RunAsync(operation, call, cancellation => component.ServeAsync(request, operation, cancellation));
    }

    // Of functions and methods nobody prints values, so that their failures may name properties.
    private IEnumerable<CheckFailure> Failures(InputPropertiesException invalid) => invalid.Failures
        .Select(failure => new CheckFailure { Property = failure.Path.ToString(), Reason = definition.DescribeFailure(failure) });

    private Func<ConfigureRequest, ConfigureResponse> Configure(ProviderInstance instance) => request =>
    {
        var configuration = Configuration.Decode(request, definition.Name);
        instance.Configure(configuration, WireCodec.Decode(request.Args).FindString("version"));
        return new ConfigureResponse { AcceptSecrets = true, SupportsPreview = true, AcceptResources = true, AcceptOutputs = true };
    };

    private Task<TResponse> RunAsync<TRequest, TResponse>(
        ServerCallContext call, string urn, string name, string type, Func<TRequest, TResponse> handler, TRequest request) =>
        runner.RunAsync(Begin(call, urn, name, type, preview: false, 0, Timeout.InfiniteTimeSpan), call, _ => Task.FromResult(handler(request)));

    private ResourceServer Resource(string type, string urn)
    {
        var token = type.Length > 0 ? type : Operation.TypeIn(urn);
        return _resources.GetValueOrDefault(token) ?? throw Unknown("resource", token);
    }

    private Operation Begin(ServerCallContext call, string urn, string name, string type, bool preview, double seconds, Duration own) =>
        new(instances.Of(call), urn, name, type.Length > 0 ? type : Operation.TypeIn(urn), preview, OperationRunner.TimeAllowed(seconds, own));

    private RpcException Unknown(string kind, string token) =>
        new(new Status(StatusCode.NotFound, $"{definition.Name} {definition.Version} has no {kind} '{token}'"));
}
