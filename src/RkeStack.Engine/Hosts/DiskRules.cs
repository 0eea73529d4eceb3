using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Hosts;

/// <summary>Decides whether a host has the space that a cluster needs. What is full is told once, whatever lies in it.</summary>
internal static class DiskRules
{
    /// <summary>Less than this, and not even the images fit.</summary>
    public const long LeastFreeBytes = 1_000_000_000;

    /// <summary>Less than this, and the images fit, but the kubelet soon evicts pods.</summary>
    public const long AdvisedFreeBytes = 5_000_000_000;

    /// <summary>Less than this, and what the images hold, and the files of the components and pods, cannot be made.</summary>
    public const long LeastFreeFiles = 1_000;

    public static IEnumerable<Diagnostic> Judge(HostSurvey host, HostRequirements required) => [.. Docker(host), .. FileSystems(host, required)];

    private static IEnumerable<Diagnostic> Docker(HostSurvey host)
    {
        if (host.FreeBytes is { } free and < AdvisedFreeBytes)
        {
            yield return HostFault.DiskLow(host.Host, host.DockerRootDir, free, free < LeastFreeBytes ? Severity.Error : Severity.Warning);
        }
    }

    private static IEnumerable<Diagnostic> FileSystems(HostSurvey host, HostRequirements required)
    {
        var prefix = HostPrefix.Of(required.PrefixPath, host.OperatingSystem);
        var needs = DiskNeeds.Of(HostPrefix.Move(required.OwnedPaths, required.PrefixPath, host.OperatingSystem), prefix)
            .Append(new DiskNeed(host.DockerRootDir, 0));
        var full = from need in needs
                   join space in host.FileSystems on need.Directory equals space.Directory
                   where space.MountPoint.Length > 0
                   group (need, space) by space.MountPoint;
        foreach (var fileSystem in full)
        {
            ImmutableArray<string> directories = [.. fileSystem.Select(f => f.need.Directory).Distinct()];
            if (fileSystem.Min(f => f.space.FreeFiles) is { } files and < LeastFreeFiles)
            {
                yield return HostFault.FilesUsedUp(host.Host, fileSystem.Key, directories, files, LeastFreeFiles);
            }

            var needed = fileSystem.Sum(f => f.need.Bytes);
            var told = host.FreeBytes < LeastFreeBytes && directories.Contains(host.DockerRootDir);
            if (!told && fileSystem.Min(f => f.space.FreeBytes) is { } free && free < needed)
            {
                yield return HostFault.FileSystemFull(host.Host, fileSystem.Key, directories.Remove(host.DockerRootDir), free, needed);
            }
        }
    }
}
