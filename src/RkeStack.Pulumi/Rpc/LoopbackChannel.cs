using Grpc.Net.Client;

namespace RkeStack.Pulumi.Rpc;

/// <summary>Opens channels to the engine's services on this machine.</summary>
internal static class LoopbackChannel
{
    /// <summary>A channel to a plaintext gRPC service.</summary>
    /// <param name="address">Host and port, such as <c>127.0.0.1:40123</c>.</param>
    public static GrpcChannel Open(string address) => GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions
    {
        // A proxy named by the user's environment is not for loopback.
        HttpHandler = new SocketsHttpHandler { UseProxy = false, EnableMultipleHttp2Connections = true },
        DisposeHttpClient = true,
        MaxReceiveMessageSize = WireLimits.MessageBytes,
        MaxSendMessageSize = WireLimits.MessageBytes,
        MaxRetryAttempts = null,
    });
}
