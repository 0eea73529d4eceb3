using System.Security.Authentication;

namespace RkeStack.Engine.Tls;

/// <summary>Why a request got no answer, told apart as far as the exception lets one.</summary>
/// <param name="Kind">What kind of failure it is.</param>
/// <param name="Reason">In words; without a final period.</param>
internal sealed record TransportFault(TransportFaultKind Kind, string Reason)
{
    /// <summary>Reads the fault off an exception that <see cref="HttpMessageInvoker.SendAsync"/> threw.</summary>
    public static TransportFault Of(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is AuthenticationException)
            {
                return new TransportFault(TransportFaultKind.Untrusted, Innermost(cause));
            }
        }

        return exception switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
                new TransportFault(TransportFaultKind.Broken, $"TLS failed: {Innermost(exception)}"),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } =>
                new TransportFault(TransportFaultKind.NoConnection, Innermost(exception)),
            OperationCanceledException => new TransportFault(TransportFaultKind.NoConnection, "no answer in time"),
            _ => new TransportFault(TransportFaultKind.Broken, Innermost(exception)),
        };
    }

    private static string Innermost(Exception exception) => OneLine(exception.GetBaseException().Message);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
