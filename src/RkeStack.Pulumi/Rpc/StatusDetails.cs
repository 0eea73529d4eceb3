using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace RkeStack.Pulumi.Rpc;

/// <summary>Makes gRPC errors that carry a message of the protocol as their detail.</summary>
internal static class StatusDetails
{
    public static RpcException Error(StatusCode code, string message, IMessage detail) =>
        new Google.Rpc.Status { Code = (int)code, Message = message, Details = { Any.Pack(detail) } }.ToRpcException();
}
