using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RkeStack.Engine.Hosts;

/// <summary>Reads what <c>df -P</c> printed of directories: of each its name, then a line of blocks and one of inodes, either empty where df did not say.</summary>
internal static partial class DiskFree
{
    private const string Directory = "directory ";
    private const string Blocks = "blocks ";
    private const string Inodes = "inodes ";

    public static ImmutableArray<FileSystemSpace> Read(string text)
    {
        var found = ImmutableArray.CreateBuilder<FileSystemSpace>();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(Directory, StringComparison.Ordinal))
            {
                found.Add(new FileSystemSpace(line[Directory.Length..], "", null, null));
            }
            else if (found.Count > 0 && line.StartsWith(Blocks, StringComparison.Ordinal) && Line().Match(line) is { Success: true } blocks)
            {
                found[^1] = found[^1] with { MountPoint = blocks.Groups["mount"].Value, FreeBytes = Free(blocks) * 1024 };
            }
            else if (found.Count > 0 && line.StartsWith(Inodes, StringComparison.Ordinal) && Line().Match(line) is { Success: true } inodes)
            {
                found[^1] = found[^1] with { FreeFiles = Free(inodes) };
            }
        }

        return found.ToImmutable();
    }

    // File systems that count nothing, as btrfs its inodes and many of FUSE all, say that they have 0 in all, or '-'. None has more free than that.
    private static long? Free(Match line) =>
        Number(line, "total") is > 0 and < long.MaxValue / 1024 and var total && Number(line, "free") is { } free && free <= total ? free : null;

    private static long? Number(Match line, string group) =>
        long.TryParse(line.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // File system, total, used, free, capacity, mount point. The first and the last may hold blanks.
    [GeneratedRegex(@"^\S+ (?:.*? )?(?<total>-?\d+|-) +(?<used>-?\d+|-) +(?<free>-?\d+|-) +(?:\d+%|-) +(?<mount>/.*)$")]
    private static partial Regex Line();
}
