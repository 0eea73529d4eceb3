using System.Net;
using System.Text.RegularExpressions;
using Docker.DotNet;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Docker;

/// <summary>Takes containers away, whatever state they are in.</summary>
internal static partial class ContainerRemoval
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
        catch (DockerApiException e) when (e.StatusCode is HttpStatusCode.NotFound)
        {
            // Somebody else's removal is as good as ours.
        }
        catch (DockerApiException e) when (IsBeingRemoved(e))
        {
            // A killed run's, say, that Docker carries on. Until its end the name is taken.
            var inspector = new ContainerInspector(engine);
            await Settling.LookAsync(engine.TimeProvider, cancel => inspector.FindAsync(container, cancel), found => found is not null, cancellationToken);
        }
        catch (DockerApiException e)
        {
            throw DockerFault.Refused(engine.Host, $"remove container {container}", DockerFailure.Words(e), e);
        }
    }

    /// <summary>
    /// Removes those anonymous volumes that nobody uses any more. Docker itself leaves a volume behind that a container took
    /// from another one, when that other one went first. Volumes with a name are users' own and stay.
    /// </summary>
    /// <param name="engine">The host's Docker engine.</param>
    /// <param name="volumes">Names of volumes that removed containers had.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task RemoveVolumesAsync(DockerEngine engine, IEnumerable<string> volumes, CancellationToken cancellationToken)
    {
        foreach (var volume in volumes.Where(v => AnonymousVolume().IsMatch(v)))
        {
            try
            {
                await engine.ChangeAsync($"remove volume {volume}", (c, t) => c.Volumes.RemoveAsync(volume, force: false, t), cancellationToken);
            }
            catch (DockerApiException e) when (e.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Conflict)
            {
                // Gone with its container, or still used by another one that then is its last user.
            }
            catch (DockerApiException e)
            {
                throw DockerFault.Refused(engine.Host, $"remove volume {volume}", DockerFailure.Words(e), e);
            }
        }
    }

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex AnonymousVolume();

    private static bool IsBeingRemoved(DockerApiException e) =>
        e.StatusCode == HttpStatusCode.Conflict && DockerFailure.Words(e).Contains("already in progress", StringComparison.Ordinal);
}
