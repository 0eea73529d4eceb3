namespace RkeStack.Cli.Files;

/// <summary>A file that cannot be read or written; the message names it and says why.</summary>
internal sealed class FileFault(string message, Exception? innerException = null) : Exception(message, innerException);
