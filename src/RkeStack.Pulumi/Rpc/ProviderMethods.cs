using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace RkeStack.Pulumi.Rpc;

/// <summary>The methods of the provider service.</summary>
internal static class ProviderMethods
{
    public static Method<ProviderHandshakeRequest, ProviderHandshakeResponse> Handshake { get; } =
        Unary("Handshake", ProviderHandshakeRequest.Parser, ProviderHandshakeResponse.Parser);

    public static Method<ParameterizeRequest, ParameterizeResponse> Parameterize { get; } =
        Unary("Parameterize", ParameterizeRequest.Parser, ParameterizeResponse.Parser);

    public static Method<GetSchemaRequest, GetSchemaResponse> GetSchema { get; } =
        Unary("GetSchema", GetSchemaRequest.Parser, GetSchemaResponse.Parser);

    public static Method<CheckRequest, CheckResponse> CheckConfig { get; } = Unary("CheckConfig", CheckRequest.Parser, CheckResponse.Parser);

    public static Method<DiffRequest, DiffResponse> DiffConfig { get; } = Unary("DiffConfig", DiffRequest.Parser, DiffResponse.Parser);

    public static Method<ConfigureRequest, ConfigureResponse> Configure { get; } =
        Unary("Configure", ConfigureRequest.Parser, ConfigureResponse.Parser);

    public static Method<InvokeRequest, InvokeResponse> Invoke { get; } = Unary("Invoke", InvokeRequest.Parser, InvokeResponse.Parser);

    public static Method<CallRequest, CallResponse> Call { get; } = Unary("Call", CallRequest.Parser, CallResponse.Parser);

    public static Method<CheckRequest, CheckResponse> Check { get; } = Unary("Check", CheckRequest.Parser, CheckResponse.Parser);

    public static Method<DiffRequest, DiffResponse> Diff { get; } = Unary("Diff", DiffRequest.Parser, DiffResponse.Parser);

    public static Method<CreateRequest, CreateResponse> Create { get; } = Unary("Create", CreateRequest.Parser, CreateResponse.Parser);

    public static Method<ReadRequest, ReadResponse> Read { get; } = Unary("Read", ReadRequest.Parser, ReadResponse.Parser);

    public static Method<UpdateRequest, UpdateResponse> Update { get; } = Unary("Update", UpdateRequest.Parser, UpdateResponse.Parser);

    public static Method<DeleteRequest, Empty> Delete { get; } = Unary("Delete", DeleteRequest.Parser, Empty.Parser);

    public static Method<ConstructRequest, ConstructResponse> Construct { get; } =
        Unary("Construct", ConstructRequest.Parser, ConstructResponse.Parser);

    public static Method<Empty, Empty> Cancel { get; } = Unary("Cancel", Empty.Parser, Empty.Parser);

    public static Method<Empty, PluginInfo> GetPluginInfo { get; } = Unary("GetPluginInfo", Empty.Parser, PluginInfo.Parser);

    public static Method<PluginAttach, Empty> Attach { get; } = Unary("Attach", PluginAttach.Parser, Empty.Parser);

    public static Method<GetMappingRequest, GetMappingResponse> GetMapping { get; } =
        Unary("GetMapping", GetMappingRequest.Parser, GetMappingResponse.Parser);

    public static Method<GetMappingsRequest, GetMappingsResponse> GetMappings { get; } =
        Unary("GetMappings", GetMappingsRequest.Parser, GetMappingsResponse.Parser);

    private static Method<TRequest, TResponse> Unary<TRequest, TResponse>(
        string name, MessageParser<TRequest> request, MessageParser<TResponse> response)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        WireMethod.Unary("pulumirpc.ResourceProvider", name, request, response);
}
