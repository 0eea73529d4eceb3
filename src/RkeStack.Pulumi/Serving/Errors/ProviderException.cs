namespace RkeStack.Pulumi.Serving;

/// <summary>A failure whose message is written for the user and shown to them as it is; it may have several lines.</summary>
public class ProviderException : Exception
{
    /// <summary>Makes a failure.</summary>
    /// <param name="message">What the user reads: code, where, cause and fix. Never a secret.</param>
    /// <param name="kind">What kind of failure it is.</param>
    /// <param name="inner">What caused it.</param>
    public ProviderException(string message, ProviderErrorKind kind = ProviderErrorKind.Aborted, Exception? inner = null)
        : base(message, inner) => Kind = kind;

    /// <summary>What kind of failure it is.</summary>
    public ProviderErrorKind Kind { get; }
}
