using System.Formats.Tar;

namespace RkeStack.Engine.Docker;

/// <summary>Finds files in the archives in which Docker gives out what lies in a container.</summary>
internal static class HostFileArchive
{
    /// <summary>How much a directory may hold besides what is looked for.</summary>
    private const long ForeignLimit = 4 * 1024 * 1024;

    /// <summary>The file of an archive of one; null for what is no ordinary file: a link or a directory in its place has to be replaced.</summary>
    public static async Task<HostFile?> FirstAsync(Stream archive, string path, CancellationToken cancellationToken)
    {
        await using var reader = new TarReader(archive);
        var file = await reader.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry && IsFile(entry)
            ? await ReadAsync(entry, path, cancellationToken)
            : null;
        await ReadToEndAsync(archive, cancellationToken);
        return file;
    }

    /// <summary>The ordinary files among those wanted; null when the directory holds so much else that asking for each of them is less.</summary>
    /// <param name="archive">A directory with all below it.</param>
    /// <param name="wanted">By the name in the archive, the path on the host.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<HostFile>?> FindAsync(
        Stream archive, IReadOnlyDictionary<string, string> wanted, CancellationToken cancellationToken)
    {
        var found = new List<HostFile>();
        var foreign = 0L;
        await using var reader = new TarReader(archive);
        while (await reader.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
        {
            if (IsFile(entry) && wanted.TryGetValue(entry.Name, out var path))
            {
                found.Add(await ReadAsync(entry, path, cancellationToken));
            }
            else if ((foreign += entry.Length) > ForeignLimit)
            {
                return null;
            }
        }

        await ReadToEndAsync(archive, cancellationToken);
        return found;
    }

    private static bool IsFile(TarEntry entry) => entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;

    private static async Task<HostFile> ReadAsync(TarEntry entry, string path, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        if (entry.DataStream is { } data)
        {
            await data.CopyToAsync(content, cancellationToken);
        }

        return new HostFile(path, content.ToArray(), (int)entry.Mode, entry.Uid, entry.Gid);
    }

    // So that the connection can be used again.
    private static Task ReadToEndAsync(Stream archive, CancellationToken cancellationToken) => archive.CopyToAsync(Stream.Null, cancellationToken);
}
