using Google.Protobuf;
using Grpc.Core;

namespace RkeStack.Pulumi.Rpc;

/// <summary>Makes the descriptions of gRPC methods whose messages are read under <see cref="WireLimits"/> instead of protobuf's own.</summary>
internal static class WireMethod
{
    public static Method<TRequest, TResponse> Unary<TRequest, TResponse>(
        string service, string name, MessageParser<TRequest> request, MessageParser<TResponse> response)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        new(MethodType.Unary, service, name, MarshallerOf(request), MarshallerOf(response));

    private static Marshaller<T> MarshallerOf<T>(MessageParser<T> parser)
        where T : class, IMessage<T> =>
        new(Write, context => Read(parser, context));

    private static void Write<T>(T message, SerializationContext context)
        where T : class, IMessage<T>
    {
        context.SetPayloadLength(message.CalculateSize());
        message.WriteTo(context.GetBufferWriter());
        context.Complete();
    }

    private static T Read<T>(MessageParser<T> parser, DeserializationContext context)
        where T : class, IMessage<T>
    {
        using var payload = new MemoryStream(context.PayloadAsNewBuffer(), writable: false);
        using var input = CodedInputStream.CreateWithLimits(payload, WireLimits.MessageBytes, WireLimits.Depth);
        return parser.ParseFrom(input);
    }
}
