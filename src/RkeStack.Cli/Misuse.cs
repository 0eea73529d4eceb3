using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cli;

/// <summary>
/// A command that cannot be done as it was written, as a file cannot be read or written or something that it names does not
/// exist. It ends with <see cref="ExitCodes.Misused"/>.
/// </summary>
/// <param name="message">What is wrong, for the user.</param>
/// <param name="fix">What to write or do instead, one sentence.</param>
/// <param name="innerException">What led to it.</param>
internal sealed class Misuse(string message, string fix, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>As <c>--output json</c> tells it.</summary>
    public Diagnostic Diagnostic { get; } = new()
    {
        Code = "RKE9100",
        Path = "",
        Message = message,
        Fix = fix,
    };

    /// <summary>As people are told it.</summary>
    public string Text => $"{Diagnostic.Message}\n  fix: {Diagnostic.Fix}";
}
