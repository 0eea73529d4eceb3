namespace RkeStack.Cluster.Diagnostics;

/// <summary>Why a file cannot be read, and what to do about it.</summary>
/// <param name="Reason">Why, the end of a sentence.</param>
/// <param name="Fix">What to do, one sentence.</param>
public sealed record UnreadableFile(string Reason, string Fix)
{
    /// <summary>Puts into words what reading a file threw.</summary>
    /// <param name="fault">The exception.</param>
    /// <param name="isFolder">Whether a folder has the path.</param>
    /// <param name="whereMissing">What to do where nothing has the path.</param>
    public static UnreadableFile Of(Exception fault, bool isFolder, string whereMissing) => fault switch
    {
        _ when isFolder => new UnreadableFile("it is a folder", "Name the file in it."),
        FileNotFoundException or DirectoryNotFoundException => new UnreadableFile("there is no such file", whereMissing),
        UnauthorizedAccessException => new UnreadableFile("this user may not read it", "Give this user the permission to read the file and to enter the folders above it."),
        _ => new UnreadableFile(fault.Message, whereMissing),
    };
}
