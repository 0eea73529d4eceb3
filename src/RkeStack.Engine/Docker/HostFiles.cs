using System.Formats.Tar;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Docker.DotNet;
using Docker.DotNet.Models;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Docker;

/// <summary>
/// Files of one host. They go as an archive into bind mounts of a helper container that is created and never started: no
/// shell, no quoting, no secret in an environment, mode and owner set with the content.
/// </summary>
/// <param name="engine">The host's Docker engine.</param>
/// <param name="image">An image that is on the host; nothing of it runs, save <c>rm</c> when files are removed.</param>
public sealed partial class HostFiles(DockerEngine engine, string image)
{
    /// <summary>Up to here files are read one by one. A request costs the engine some 50 ms of processor time, however small the file.</summary>
    private const int FewFiles = 2;

    /// <summary>Has the files on the host; writes only those that differ in content, mode or owner.</summary>
    /// <param name="plans">Each path once.</param>
    /// <param name="cancellationToken">Ends the work; a file that was cut short differs, and the next upload repairs it.</param>
    /// <returns>Paths of what was written.</returns>
    /// <exception cref="DiagnosticException">Docker refuses, or the disk is full.</exception>
    public async Task<IReadOnlyList<string>> UploadAsync(IReadOnlyCollection<FilePlan> plans, CancellationToken cancellationToken)
    {
        if (plans.Count == 0)
        {
            return [];
        }

        var mounts = FileMounts.Of(plans.Select(p => p.Path));
        await using var helper = await CreateAsync(mounts.ForWriting(), cancellationToken);
        var found = await ReadAsync(helper, mounts, plans.Select(p => p.Path), cancellationToken);
        var changed = FileDifference.ToWrite(plans, found);
        if (changed.Count == 0)
        {
            return [];
        }

        using var archive = Archive(mounts, changed);
        await CallAsync(
            "write files",
            (c, t) => c.Containers.ExtractArchiveToContainerAsync(helper.Id, new() { Path = FileMounts.ArchiveRoot }, archive, t),
            cancellationToken);
        foreach (var file in changed)
        {
            DockerLog.FileWritten(engine.Logger, engine.Host, file.Path);
        }

        return [.. changed.Select(p => p.Path)];
    }

    /// <summary>Reads files; those that are not there are left out. Changes nothing on the host.</summary>
    /// <param name="paths">Absolute paths.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="DiagnosticException">Docker refuses.</exception>
    public async Task<IReadOnlyDictionary<string, HostFile>> ReadAsync(IReadOnlyCollection<string> paths, CancellationToken cancellationToken)
    {
        var mounts = FileMounts.Of(paths);
        while (mounts.Directories.Count > 0)
        {
            try
            {
                await using var helper = await HelperContainer.CreateAsync(engine, "files", image, mounts.ForReading(), ["true"], cancellationToken);
                return await ReadAsync(helper, mounts, paths.Where(mounts.Holds), cancellationToken);
            }
            catch (DockerApiException e) when (MissingSource().Match(DockerFailure.Words(e)) is { Success: true } missing
                && mounts.Directories.Contains(missing.Groups["path"].Value))
            {
                mounts = mounts.Without(missing.Groups["path"].Value);
            }
            catch (DockerApiException e)
            {
                throw Refused("read files", e);
            }
        }

        return new Dictionary<string, HostFile>();
    }

    /// <summary>Removes files; those that are not there count as removed. Directories stay.</summary>
    /// <param name="paths">Absolute paths.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="DiagnosticException">A file is still there.</exception>
    public async Task RemoveAsync(IReadOnlyCollection<string> paths, CancellationToken cancellationToken)
    {
        var present = (await ReadAsync(paths, cancellationToken)).Keys.ToList();
        if (present.Count == 0)
        {
            return;
        }

        var mounts = FileMounts.Of(present);
        await using var helper = await CreateAsync(mounts.ForWriting(), cancellationToken, ["rm", "-f", "--", .. present.Select(mounts.Inside)]);
        var (exitCode, _, error) = await helper.RunAsync(cancellationToken);
        if (exitCode != 0)
        {
            throw DockerFault.FileHelperFailed(engine.Host, "remove files", error.Trim());
        }
    }

    private static MemoryStream Archive(FileMounts mounts, IEnumerable<FilePlan> plans)
    {
        var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var plan in plans)
            {
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, mounts.Entry(plan.Path))
                {
                    Mode = (UnixFileMode)plan.Mode,
                    Uid = plan.Uid,
                    Gid = plan.Gid,
                    DataStream = new MemoryStream(Encoding.UTF8.GetBytes(plan.Content)),
                });
            }
        }

        archive.Position = 0;
        return archive;
    }

    [GeneratedRegex("bind (source|mount source) path does not exist: (?<path>/\\S*)", RegexOptions.CultureInvariant)]
    private static partial Regex MissingSource();

    private async Task<IReadOnlyDictionary<string, HostFile>> ReadAsync(
        HelperContainer helper, FileMounts mounts, IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(paths.GroupBy(FileMounts.DirectoryOf).Select(inOne => inOne.Count() > FewFiles
            ? ReadDirectoryAsync(helper, mounts, inOne.Key, [.. inOne], cancellationToken)
            : ReadEachAsync(helper, mounts, inOne, cancellationToken)));
        return found.SelectMany(files => files).ToDictionary(f => f.Path);
    }

    private async Task<IEnumerable<HostFile>> ReadDirectoryAsync(
        HelperContainer helper, FileMounts mounts, string directory, IReadOnlyCollection<string> paths, CancellationToken cancellationToken)
    {
        var wanted = paths.ToDictionary(mounts.Entry);
        var files = await FromArchiveAsync(
            helper, mounts.InsideOf(directory), directory, (tar, t) => HostFileArchive.FindAsync(tar, wanted, t), cancellationToken);
        return files ?? await ReadEachAsync(helper, mounts, paths, cancellationToken);
    }

    private async Task<IEnumerable<HostFile>> ReadEachAsync(
        HelperContainer helper, FileMounts mounts, IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var files = await Task.WhenAll(paths.Select(path => FromArchiveAsync(
            helper, mounts.Inside(path), path, (tar, t) => HostFileArchive.FirstAsync(tar, path, t), cancellationToken)));
        return files.OfType<HostFile>();
    }

    /// <summary>Null when nothing lies there.</summary>
    private async Task<T?> FromArchiveAsync<T>(
        HelperContainer helper, string inside, string path, Func<Stream, CancellationToken, Task<T?>> read, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await engine.ReadAsync(
                $"read {path}",
                async (c, t) =>
                {
                    var answer = await c.Containers.GetArchiveFromContainerAsync(helper.Id, new() { Path = inside }, false, t);
                    await using var stream = answer.Stream!;
                    return await read(stream, t);
                },
                cancellationToken);
        }
        catch (DockerApiException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (DockerApiException e)
        {
            throw DockerFault.FileUnreadable(engine.Host, path, DockerFailure.Words(e));
        }
    }

    private async Task<HelperContainer> CreateAsync(HostConfig config, CancellationToken cancellationToken, IList<string>? command = null)
    {
        try
        {
            return await HelperContainer.CreateAsync(engine, "files", image, config, command ?? ["true"], cancellationToken);
        }
        catch (DockerApiException e)
        {
            throw Refused("create a helper container", e);
        }
    }

    private async Task CallAsync(string doing, Func<IDockerClient, CancellationToken, Task> request, CancellationToken cancellationToken)
    {
        try
        {
            await engine.ChangeAsync(doing, request, cancellationToken);
        }
        catch (DockerApiException e)
        {
            throw Refused(doing, e);
        }
    }

    private DiagnosticException Refused(string doing, DockerApiException e) => DockerFailure.OfHelper(engine.Host, doing, image, e);
}
