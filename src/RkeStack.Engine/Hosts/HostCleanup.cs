using System.Collections.Immutable;
using System.Net;
using Docker.DotNet;
using Docker.DotNet.Models;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Docker;

namespace RkeStack.Engine.Hosts;

/// <summary>
/// Takes everything of the cluster off a host, so that it can be used again: containers, pods, volumes, mounts, network
/// interfaces, packet filter chains, files and directories. Whatever is not the cluster's is left alone. Can be repeated.
/// </summary>
/// <param name="session">The host.</param>
public sealed class HostCleanup(HostSession session)
{
    /// <summary>Sockets that components leave in the host's runtime directory.</summary>
    private static readonly ImmutableArray<OwnedPath> Sockets =
    [
        new("/run/cri-dockerd.sock", OwnedPathRemoval.Whole), new("/run/dockershim.sock", OwnedPathRemoval.Whole),
    ];

    private DockerEngine Engine => session.Docker;

    /// <summary>Cleans the host.</summary>
    /// <param name="image">
    /// An image that is on the host and has bash, iptables, iproute2 and util-linux: the cluster's hyperkube.
    /// </param>
    /// <param name="paths">Directories that the cluster made, inner ones before those around them.</param>
    /// <param name="before">
    /// <see cref="HostSurvey.PathsPresent"/> of the first contact: what was there then stays, and so do directories around it.
    /// </param>
    /// <param name="cancellationToken">Ends the work between two steps; the next call goes on.</param>
    /// <returns>What went, and what stays on purpose.</returns>
    /// <exception cref="DiagnosticException">RKE2220: something should have gone and did not; everything else did.</exception>
    public async Task<ImmutableArray<CleanupResult>> RunAsync(
        string image, ImmutableArray<OwnedPath> paths, ImmutableArray<string> before, CancellationToken cancellationToken)
    {
        var results = await RemoveContainersAsync(cancellationToken);
        results = [.. results, .. await RunScriptAsync(image, [.. Sockets, .. paths], before, cancellationToken)];
        var failed = results.Where(r => r.Kind == CleanupKind.Failed).Select(r => $"{r.Thing} ({r.Reason})").ToList();
        return failed.Count == 0 ? results : throw new DiagnosticException(HostFault.CleanupFailed(session.Host, string.Join("; ", failed)));
    }

    private async Task<ImmutableArray<CleanupResult>> RemoveContainersAsync(CancellationToken cancellationToken)
    {
        var own = new List<(ContainerListResponse Container, string Name)>();
        for (var turn = 0; turn <= OwnContainers.LastTurn; turn++)
        {
            // Looked for in each turn anew: the kubelet makes pods until it is gone.
            var next = await FindAsync(turn, cancellationToken);
            await Task.WhenAll(next.Select(c => ContainerRemoval.RemoveAsync(Engine, c.Container.ID, cancellationToken)));
            own.AddRange(next);
        }

        var volumes = own.SelectMany(c => c.Container.Mounts ?? []).Select(m => m.Name ?? "").Distinct().ToList();
        await ContainerRemoval.RemoveVolumesAsync(Engine, volumes, cancellationToken);
        return [.. own.Select(c => new CleanupResult(CleanupKind.Removed, $"container {c.Name}", ""))];
    }

    private async Task<List<(ContainerListResponse Container, string Name)>> FindAsync(int turn, CancellationToken cancellationToken)
    {
        var found = await Engine.ReadAsync(
            "list containers", (c, t) => c.Containers.ListContainersAsync(new() { All = true }, t), cancellationToken);
        return
        [
            .. found.Select(c => (Container: c, Name: c.Names is [var name, ..] ? name.TrimStart('/') : c.ID))
                .Where(c => OwnContainers.Turn(c.Name, c.Container.Labels ?? new Dictionary<string, string>()) == turn),
        ];
    }

    private async Task<IEnumerable<CleanupResult>> RunScriptAsync(
        string image, ImmutableArray<OwnedPath> paths, ImmutableArray<string> before, CancellationToken cancellationToken)
    {
        var host = new HostConfig { Privileged = true, PidMode = "host", NetworkMode = "host", SecurityOpt = ["label=disable"] };
        try
        {
            await using var helper = await HelperContainer.CreateAsync(
                Engine, "cleanup", image, host, [.. CleanupScript.Command(paths, before)], cancellationToken);
            var (exitCode, output, error) = await helper.RunAsync(cancellationToken);
            var results = CleanupScript.Read(output);
            return exitCode == 0
                ? results
                : [.. results, new CleanupResult(CleanupKind.Failed, "script", $"exit code {exitCode}: {error.Trim()}")];
        }
        catch (DockerApiException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            throw new DiagnosticException(HostFault.CleanupImageMissing(session.Host, image), e);
        }
        catch (DockerApiException e)
        {
            throw new DiagnosticException(HostFault.CleanupFailed(session.Host, DockerFailure.Words(e)), e);
        }
    }
}
