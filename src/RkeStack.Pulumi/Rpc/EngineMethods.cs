using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace RkeStack.Pulumi.Rpc;

/// <summary>The methods of the engine and of the resource monitor that a plugin calls.</summary>
internal static class EngineMethods
{
    public static Method<LogRequest, Empty> Log { get; } = WireMethod.Unary("pulumirpc.Engine", "Log", LogRequest.Parser, Empty.Parser);

    public static Method<ResourceInvokeRequest, ResourceInvokeResponse> Invoke { get; } = WireMethod.Unary(
        "pulumirpc.ResourceMonitor", "Invoke", ResourceInvokeRequest.Parser, ResourceInvokeResponse.Parser);

    public static Method<RegisterResourceRequest, RegisterResourceResponse> RegisterResource { get; } = WireMethod.Unary(
        "pulumirpc.ResourceMonitor", "RegisterResource", RegisterResourceRequest.Parser, RegisterResourceResponse.Parser);

    public static Method<RegisterResourceOutputsRequest, Empty> RegisterResourceOutputs { get; } = WireMethod.Unary(
        "pulumirpc.ResourceMonitor", "RegisterResourceOutputs", RegisterResourceOutputsRequest.Parser, Empty.Parser);
}
