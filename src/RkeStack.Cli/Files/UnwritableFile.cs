namespace RkeStack.Cli.Files;

/// <summary>Why a file cannot be written, by the path that the user wrote.</summary>
internal static class UnwritableFile
{
    /// <summary>Puts into words what writing a file threw.</summary>
    /// <param name="path">The file.</param>
    /// <param name="unfinished">Where it was written until it was whole; no user knows that name.</param>
    /// <param name="fault">The exception.</param>
    public static Misuse Of(string path, string unfinished, Exception fault)
    {
        var (reason, fix) = ReasonOf(path, unfinished, fault);
        return new Misuse($"{path} cannot be written: {reason}", fix, fault);
    }

    private static (string Reason, string Fix) ReasonOf(string path, string unfinished, Exception fault)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
        return fault switch
        {
            _ when File.Exists(folder) => ($"{folder} is a file, not a folder", "Name a file in a folder."),
            DirectoryNotFoundException => ($"there is no folder {folder}", $"Make it with mkdir -p {folder}, or name a file in a folder that is there."),
            UnauthorizedAccessException => ($"this user may not write into the folder {folder}", "Give this user the permission, or name a file in another folder."),
            _ => (
                fault.Message.Replace(Path.GetFullPath(unfinished), path, StringComparison.Ordinal).Replace(unfinished, path, StringComparison.Ordinal),
                "Mend that, or name a file in another folder."),
        };
    }
}
