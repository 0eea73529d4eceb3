namespace RkeStack.Cli;

/// <summary>
/// A command that cannot be done as it was written, as a file cannot be read or written or something that it names does not
/// exist. It ends with <see cref="ExitCodes.Misused"/>.
/// </summary>
/// <param name="message">What is wrong, for the user.</param>
/// <param name="innerException">What led to it.</param>
internal sealed class Misuse(string message, Exception? innerException = null) : Exception(message, innerException);
