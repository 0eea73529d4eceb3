namespace RkeStack.Engine.Ssh;

/// <summary>Quotes for the POSIX shell, and for those other shells that read single quotes alike.</summary>
internal static class ShellWords
{
    public static string Quote(string word) => "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    /// <summary>A command line that runs a script, which must not hold a single quote, with arguments that may hold anything.</summary>
    public static string Script(string script, IEnumerable<string> arguments) =>
        string.Join(' ', ["sh", "-c", Quote(script), "sh", .. arguments.Select(Quote)]);
}
