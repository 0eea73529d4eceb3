using System.Text.Json;
using Grpc.Core;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>Makes of an exception what the engine, and through it the user, is told.</summary>
/// <param name="plugin">The plugin's name and version, for defects.</param>
/// <param name="describe">What the definition says about exceptions of its own layers.</param>
/// <param name="describeFailure">What it says about an input that is wrong.</param>
internal sealed class ErrorTranslator(string plugin, Func<Exception, ProviderError?> describe, Func<PropertyFailure, string> describeFailure)
{
    public RpcException Translate(Exception exception) => exception switch
    {
        RpcException rpc => rpc,
        ResourceInitFailedException failed => StatusDetails.Error(StatusCode.Unknown, failed.Message, Detail(failed)),
        InputPropertiesException invalid => Error(
            invalid.Kind, string.Join('\n', invalid.Failures.Select(describeFailure).Prepend("some inputs are not valid"))),
        _ when describe(exception) is { } described => Error(described.Kind, described.Message),
        ProviderException coded => Error(coded.Kind, coded.Message),
        OperationCanceledException => Error(ProviderErrorKind.Cancelled, "cancelled before it was finished; the next run goes on from here"),
        JsonException unreadable => Error(
            ProviderErrorKind.InvalidInput, $"the value at {unreadable.Path ?? "$"} cannot be read as what this version of {plugin} keeps there"),
        WireFormatException malformed => Error(ProviderErrorKind.InvalidInput, malformed.Message),
        _ => Error(ProviderErrorKind.Defect, $"a defect in {plugin}: {Defects.Summary(exception)}"),
    };

    /// <summary>Whether an exception is one that nobody foresaw, so that its stack is of use.</summary>
    public bool IsDefect(Exception exception) => Translate(exception).StatusCode == StatusCode.Internal;

    private static RpcException Error(ProviderErrorKind kind, string message) => new(new Status(CodeOf(kind), message));

    private static StatusCode CodeOf(ProviderErrorKind kind) => kind switch
    {
        ProviderErrorKind.InvalidInput => StatusCode.InvalidArgument,
        ProviderErrorKind.FailedPrecondition => StatusCode.FailedPrecondition,
        ProviderErrorKind.NotFound => StatusCode.NotFound,
        ProviderErrorKind.Unavailable => StatusCode.Unavailable,
        ProviderErrorKind.TimedOut => StatusCode.DeadlineExceeded,
        ProviderErrorKind.Cancelled => StatusCode.Cancelled,
        ProviderErrorKind.Defect => StatusCode.Internal,
        _ => StatusCode.Aborted,
    };

    private static ErrorResourceInitFailed Detail(ResourceInitFailedException failed) => new()
    {
        Id = failed.Id,
        Properties = WireCodec.Encode(failed.Outputs),
        Reasons = { failed.Reasons },
        Inputs = failed.Inputs is null ? null : WireCodec.Encode(failed.Inputs),
    };
}
