using System.Net;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace RkeStack.Engine.Docker;

/// <summary>Directories of one host that are too large to be read as files, such as etcd's data.</summary>
/// <param name="engine">The host's Docker engine.</param>
/// <param name="image">An image with <c>find</c> that is on the host.</param>
public sealed class HostPaths(DockerEngine engine, string image)
{
    private const string Inside = "/rkestack";

    /// <summary>Whether a file or directory is there. Changes nothing on the host.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">Docker refuses; RKE2020: the image is not on the host, so that nothing can be said.</exception>
    public async Task<bool> ExistsAsync(string path, CancellationToken cancellationToken)
    {
        var (directory, name) = (path[..path.LastIndexOf('/')], path[(path.LastIndexOf('/') + 1)..]);
        var mount = new Mount { Type = "bind", Source = directory.Length == 0 ? "/" : directory, Target = Inside, ReadOnly = true };
        try
        {
            await using var helper = await HelperContainer.CreateAsync(
                engine, "paths", image, new HostConfig { NetworkMode = "none", Mounts = [mount] }, ["true"], cancellationToken);
            await engine.ReadAsync(
                $"look for {path}",
                (c, t) => c.Containers.GetArchiveFromContainerAsync(helper.Id, new() { Path = $"{Inside}/{name}" }, statOnly: true, t),
                cancellationToken);
            return true;
        }
        catch (DockerApiException e) when (!DockerFailure.IsImageMissing(e) && (e.StatusCode == HttpStatusCode.NotFound || IsMissingSource(e)))
        {
            return false;
        }
        catch (DockerApiException e)
        {
            throw DockerFailure.OfHelper(engine.Host, $"look for {path}", image, e);
        }
    }

    /// <summary>Deletes everything below a directory; the directory stays.</summary>
    /// <param name="directory">Absolute path.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">Something is still there.</exception>
    public Task EmptyAsync(string directory, CancellationToken cancellationToken) =>
        RunAsync(directory, "empty", ["find", Inside, "-mindepth", "1", "-delete"], cancellationToken);

    /// <summary>Gives a directory and everything below it an owner; makes the directory where it is not there.</summary>
    /// <param name="directory">Absolute path.</param>
    /// <param name="uid">Numeric owner.</param>
    /// <param name="gid">Numeric group.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">The owner cannot be set.</exception>
    public Task OwnAsync(string directory, int uid, int gid, CancellationToken cancellationToken) =>
        RunAsync(directory, "give an owner to", ["chown", "-R", $"{uid}:{gid}", Inside], cancellationToken);

    private async Task RunAsync(string directory, string doing, IList<string> command, CancellationToken cancellationToken)
    {
        try
        {
            await using var helper = await HelperContainer.CreateAsync(
                engine, "paths", image, new HostConfig { NetworkMode = "none", Binds = [$"{directory}:{Inside}"] }, command, cancellationToken);
            var (exitCode, _, error) = await helper.RunAsync(cancellationToken);
            if (exitCode != 0)
            {
                throw DockerFault.FileHelperFailed(engine.Host, $"{doing} {directory}", error.Trim());
            }
        }
        catch (DockerApiException e)
        {
            throw DockerFailure.OfHelper(engine.Host, $"{doing} {directory}", image, e);
        }
    }

    private static bool IsMissingSource(DockerApiException e) =>
        DockerFailure.Words(e).Contains("path does not exist", StringComparison.Ordinal);
}
