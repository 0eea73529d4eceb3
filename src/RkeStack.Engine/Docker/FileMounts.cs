using Docker.DotNet.Models;

namespace RkeStack.Engine.Docker;

/// <summary>
/// Where the directories of some files appear in a helper container: each on a mount of its own, so that a directory which
/// is a symbolic link on the host is followed, and none but these is reachable.
/// </summary>
internal sealed class FileMounts
{
    private const string Root = "/rkestack";

    private FileMounts(IReadOnlyList<string> directories) => Directories = directories;

    /// <summary>The host's directories, in the order of their mounts.</summary>
    public IReadOnlyList<string> Directories { get; }

    public static FileMounts Of(IEnumerable<string> paths) =>
        new([.. paths.Select(DirectoryOf).Distinct().Order(StringComparer.Ordinal)]);

    public FileMounts Without(string directory) => new([.. Directories.Where(d => d != directory)]);

    public bool Holds(string path) => Directories.Contains(DirectoryOf(path));

    /// <summary>The path in the container.</summary>
    public string Inside(string path) => $"{Root}/{Entry(path)}";

    /// <summary>The directory's path in the container.</summary>
    public string InsideOf(string directory) => $"{Root}/{IndexOf(directory)}";

    /// <summary>The path below the archive's root.</summary>
    public string Entry(string path) => $"{IndexOf(DirectoryOf(path))}/{path[(path.LastIndexOf('/') + 1)..]}";

    public static string ArchiveRoot => Root;

    public static string DirectoryOf(string path) => path.LastIndexOf('/') is > 0 and var at ? path[..at] : "/";

    /// <summary>For reading: a directory that is not there makes Docker refuse, and is not made.</summary>
    public HostConfig ForReading() => new()
    {
        NetworkMode = "none",
        Mounts = [.. Directories.Select((d, i) => new Mount { Type = "bind", Source = d, Target = $"{Root}/{i}", ReadOnly = true })],
    };

    /// <summary>For writing: Docker makes directories that are not there, root's with mode 0755 as RKE's are.</summary>
    public HostConfig ForWriting() => new()
    {
        NetworkMode = "none",
        Binds = [.. Directories.Select((d, i) => $"{d}:{Root}/{i}")],
    };

    private int IndexOf(string directory) => Directories.ToList().IndexOf(directory);
}
