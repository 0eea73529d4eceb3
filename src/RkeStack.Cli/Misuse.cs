using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cli;

/// <summary>
/// A command that cannot be done as it was written, as a file cannot be read or written or something that it names does not
/// exist. It ends with <see cref="ExitCodes.Misused"/>.
/// </summary>
/// <param name="message">What is wrong, for the user.</param>
/// <param name="innerException">What led to it.</param>
internal sealed class Misuse(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>A misuse as <c>--output json</c> tells it.</summary>
    /// <param name="message">What is wrong, for the user.</param>
    public static Diagnostic Diagnostic(string message) => new()
    {
        Code = "RKE9100",
        Path = "",
        Message = message,
        Fix = "Look at the command's --help.",
    };
}
