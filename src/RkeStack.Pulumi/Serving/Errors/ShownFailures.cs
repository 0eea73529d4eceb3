using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Pulumi.Serving;

/// <summary>
/// Tells the engine what is wrong with inputs without naming the property in a field of its own: of a property so named the engine prints the
/// value with the error, secret or not, and a value of the wrong shape may hold anything. The path stands in the reason instead.
/// </summary>
internal static class ShownFailures
{
    /// <summary>Failures for the reply to Check and CheckConfig.</summary>
    /// <param name="failures">What is wrong.</param>
    /// <param name="describe">Puts each into one line.</param>
    public static IEnumerable<CheckFailure> OfCheck(IEnumerable<PropertyFailure> failures, Func<PropertyFailure, string> describe) =>
        failures.Select(failure => new CheckFailure { Reason = describe(failure) });
}
