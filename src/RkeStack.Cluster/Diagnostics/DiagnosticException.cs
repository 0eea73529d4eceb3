namespace RkeStack.Cluster.Diagnostics;

/// <summary>
/// An error that a user can act on. The message is the diagnostics' own text and holds no secret, so that it can be
/// shown as it is.
/// </summary>
public sealed class DiagnosticException : Exception
{
    /// <summary>Makes the exception of one diagnostic.</summary>
    /// <param name="diagnostic">What is wrong.</param>
    /// <param name="innerException">What led to it, for the debug log.</param>
    public DiagnosticException(Diagnostic diagnostic, Exception? innerException = null)
        : this([diagnostic], innerException)
    {
    }

    /// <summary>Makes the exception of all that is wrong at once.</summary>
    /// <param name="diagnostics">At least one.</param>
    /// <param name="innerException">What led to it, for the debug log.</param>
    public DiagnosticException(IReadOnlyList<Diagnostic> diagnostics, Exception? innerException = null)
        : base(string.Join('\n', diagnostics), innerException)
    {
        Diagnostics = diagnostics;
    }

    /// <summary>What is wrong, in the order found.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The same errors, each with a sentence added to its message, such as what was done about it.</summary>
    /// <param name="sentence">The sentence.</param>
    public DiagnosticException With(string sentence) =>
        new([.. Diagnostics.Select(diagnostic => diagnostic with { Message = $"{diagnostic.Message} {sentence}" })], this);

    /// <summary>Makes the exception of an error on one host.</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="host">The host's address as the user wrote it.</param>
    /// <param name="message">What is wrong, one sentence.</param>
    /// <param name="fix">What to do, one sentence.</param>
    /// <param name="innerException">What led to it.</param>
    public static DiagnosticException OnHost(string code, string host, string message, string fix, Exception? innerException = null) =>
        new(new Diagnostic { Code = code, Path = host, Message = message, Fix = fix }, innerException);
}
