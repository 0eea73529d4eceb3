namespace RkeStack.Pulumi.Serving;

/// <summary>What the user is told about an exception of a lower layer.</summary>
/// <param name="Message">What the user reads; shown as it is. Never a secret.</param>
/// <param name="Kind">What kind of failure it is.</param>
public sealed record ProviderError(string Message, ProviderErrorKind Kind = ProviderErrorKind.Aborted);
