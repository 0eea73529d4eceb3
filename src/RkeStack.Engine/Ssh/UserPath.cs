namespace RkeStack.Engine.Ssh;

/// <summary>Paths as a user writes them, on the machine that runs Pulumi.</summary>
internal static class UserPath
{
    /// <summary>Puts the home directory in place of a leading <c>~</c>, as a shell would.</summary>
    public static string Expand(string path) =>
        path == "~" || path.StartsWith("~/", StringComparison.Ordinal)
            ? Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[1..])
            : path;
}
