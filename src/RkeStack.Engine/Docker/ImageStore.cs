using Docker.DotNet;
using Docker.DotNet.Models;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Docker;

/// <summary>The images of one host.</summary>
/// <param name="engine">The host's Docker engine.</param>
public sealed class ImageStore(DockerEngine engine)
{
    private const int Tries = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>Has the image on the host: does nothing where it is there already, else pulls it.</summary>
    /// <param name="image">Name with tag or digest.</param>
    /// <param name="credentials">The user's registries, in their order.</param>
    /// <param name="progress">Told, in words, how far the pull is; null where nobody listens.</param>
    /// <param name="cancellationToken">Ends the pull at once; what was pulled so far is not pulled again.</param>
    /// <returns>The image's id.</returns>
    /// <exception cref="DiagnosticException">It cannot be had (RKE2020 to RKE2024), or the disk is full (RKE2011).</exception>
    public async Task<string> EnsureAsync(
        string image, IReadOnlyList<RegistryCredential> credentials, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var held = await engine.LockAsync($"image {image}", cancellationToken);
        if (await FindAsync(image, cancellationToken) is { } present)
        {
            return await CheckedAsync(image, present, cancellationToken);
        }

        var reference = ImageReference.Parse(image);
        var credential = RegistryCredentials.Find(credentials, reference);
        for (var tried = 1; ; tried++)
        {
            try
            {
                await PullAsync(image, reference, credential, progress, cancellationToken);
                break;
            }
            catch (DiagnosticException e) when (ImageFailure.MayPass(e) && tried < Tries)
            {
                progress?.Report($"{image}: {e.Diagnostics[0].Message} Trying again.");
                await Task.Delay(FirstPause * tried, engine.TimeProvider, cancellationToken);
            }
        }

        var pulled = await FindAsync(image, cancellationToken)
            ?? throw DockerFault.ImageMissing(engine.Host, image, "the pull ended without an error, but the image is not there");
        return await CheckedAsync(image, pulled, cancellationToken);
    }

    /// <summary>Whether the image is on the host. Pulls nothing.</summary>
    /// <param name="image">Name with tag or digest.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="DiagnosticException">The engine cannot be asked.</exception>
    public async Task<bool> HasAsync(string image, CancellationToken cancellationToken) => await FindAsync(image, cancellationToken) is not null;

    /// <summary>The image as it is on the host, or null.</summary>
    internal async Task<ImageInspectResponse?> FindAsync(string image, CancellationToken cancellationToken)
    {
        try
        {
            return await engine.ReadAsync($"look for image {image}", (c, t) => c.Images.InspectImageAsync(image, t), cancellationToken);
        }
        catch (DockerApiException e) when (e.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (DockerApiException e)
        {
            throw DockerFault.ImageMissing(engine.Host, image, DockerFailure.Words(e));
        }
    }

    private async Task PullAsync(
        string image, ImageReference reference, RegistryCredential? credential, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        DockerLog.Pulling(engine.Logger, engine.Host, image);
        progress?.Report($"pulling {image}");
        var watch = new PullProgress(image, progress);
        var login = credential is null
            ? new AuthConfig()
            : new AuthConfig { Username = credential.User, Password = credential.Password, ServerAddress = reference.Domain };
        var parameters = new ImagesCreateParameters { FromImage = reference.Repository, Tag = reference.Tag };
        try
        {
            await engine.LongAsync(
                $"pull image {image}", (c, t) => c.Images.CreateImageAsync(parameters, login, watch, t), cancellationToken);
        }
        catch (DockerApiException e)
        {
            throw ImageFailure.Explain(engine.Host, image, DockerFailure.Words(e), credential);
        }
        catch (DiagnosticException e) when (e.InnerException is DockerApiException api)
        {
            throw ImageFailure.Explain(engine.Host, image, DockerFailure.Words(api), credential);
        }

        if (watch.Error is { } error)
        {
            // Docker answers "200 OK" first and tells of the failure within the stream.
            throw ImageFailure.Explain(engine.Host, image, error, credential);
        }
    }

    private async Task<string> CheckedAsync(string image, ImageInspectResponse found, CancellationToken cancellationToken)
    {
        var host = await engine.ArchitectureAsync(cancellationToken);
        var its = ImageArchitecture.Normalize(found.Architecture);
        return its.Length == 0 || host.Length == 0 || its == host
            ? found.ID
            : throw DockerFault.WrongArchitecture(engine.Host, image, its, host);
    }
}
