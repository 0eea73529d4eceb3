using System.Net;
using Docker.DotNet;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Engine.Docker;

/// <summary>Takes containers away, whatever state they are in.</summary>
internal static class ContainerRemoval
{
    /// <summary>Removes a container with its anonymous volumes; one that is gone already counts as removed.</summary>
    /// <param name="engine">The host's Docker engine.</param>
    /// <param name="container">Id or name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DiagnosticException">Docker does not remove it.</exception>
    public static async Task RemoveAsync(DockerEngine engine, string container, CancellationToken cancellationToken)
    {
        try
        {
            await engine.ChangeAsync(
                $"remove container {container}",
                (c, t) => c.Containers.RemoveContainerAsync(container, new() { Force = true, RemoveVolumes = true }, t),
                cancellationToken);
        }
        catch (DockerApiException e) when (e.StatusCode is HttpStatusCode.NotFound || IsBeingRemoved(e))
        {
            // Somebody else's removal is as good as ours.
        }
        catch (DockerApiException e)
        {
            throw DockerFault.Refused(engine.Host, $"remove container {container}", DockerFailure.Words(e), e);
        }
    }

    private static bool IsBeingRemoved(DockerApiException e) =>
        e.StatusCode == HttpStatusCode.Conflict && DockerFailure.Words(e).Contains("already in progress", StringComparison.Ordinal);
}
