using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Pulumi.Serving;

/// <summary>
/// Tells the engine what is wrong with inputs without naming the property in a field of its own: of a property so named the engine prints the
/// value with the error, secret or not, and a value of the wrong shape may hold anything. The path stands in the reason instead.
/// </summary>
internal static class ShownFailures
{
    /// <summary>A failure as one line: the path, where there is one, and what is wrong there.</summary>
    public static string Line(PropertyFailure failure) =>
        failure.Path.Segments.IsEmpty ? failure.Reason : $"{failure.Path}: {failure.Reason}";

    /// <summary>Failures for the reply to Check and CheckConfig.</summary>
    public static IEnumerable<CheckFailure> OfCheck(IEnumerable<PropertyFailure> failures) =>
        failures.Select(failure => new CheckFailure { Reason = Line(failure) });
}
