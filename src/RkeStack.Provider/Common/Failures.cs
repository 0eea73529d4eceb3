using System.Text.RegularExpressions;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Waiting;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.Common;

/// <summary>What a user reads of an exception.</summary>
internal static partial class Failures
{
    /// <summary>The coded errors of the core and the engine, for all requests.</summary>
    public static ProviderError? Describe(Exception exception) => exception switch
    {
        DiagnosticException coded => new ProviderError(coded.Message, ProviderErrorKind.FailedPrecondition),
        ImportRefusedException refused => new ProviderError(ImportRefusals.Of(refused).ToString(), refused.Kind),
        _ => null,
    };

    /// <summary>One input that is not of the form that it must have; what is wrong with its meaning has a code of its own already.</summary>
    public static string Describe(PropertyFailure failure) =>
        Coded().IsMatch(failure.Reason) ? failure.Reason : $"RKE9015: {failure}";

    /// <summary>Why a resource stays half-made.</summary>
    /// <param name="failure">What ended the work.</param>
    /// <param name="context">The resource's row.</param>
    /// <param name="cancellationToken">The work's token.</param>
    public static string Reason(Exception failure, IResourceContext context, CancellationToken cancellationToken) => failure switch
    {
        DiagnosticException coded => coded.Message,
        OperationCanceledException when context.HasTimedOut =>
            $"RKE9002: {context.Name} was not finished within {Durations.Describe(context.Timeout)}.\n  fix: Run again to go on, or allow more time with the option customTimeouts.",
        OperationCanceledException when cancellationToken.IsCancellationRequested =>
            "RKE9001: the run was called off before this was finished.\n  fix: Run again to go on.",
        _ => $"RKE9000: {Defects.Summary(failure)}\n  fix: This is a defect of the provider; please report it with what `pulumi up --debug` shows; a log of -v=9 holds the stack's secrets.",
    };

    [GeneratedRegex("^RKE[0-9]{4}:")]
    private static partial Regex Coded();
}
