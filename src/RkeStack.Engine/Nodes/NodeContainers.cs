using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Docker;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Tls;

namespace RkeStack.Engine.Nodes;

/// <summary>The containers and files of one role on one host.</summary>
public sealed class NodeContainers
{
    private TimeSpan HealthLimit => _work.Allow(TimeSpan.FromMinutes(2));

    private readonly HostSession _session;
    private readonly NodeWork _work;
    private readonly ContainerRunner _runner;
    private readonly ContainerInspector _inspector;
    private readonly HostFiles _files;
    private readonly HostPaths _paths;
    private readonly string _toolsImage;

    /// <summary>Prepares work on a host; nothing is asked of it yet.</summary>
    /// <param name="session">The host.</param>
    /// <param name="toolsImage">The image of the tools, whose <c>find</c> and <c>rm</c> serve for maintenance.</param>
    /// <param name="identity">Identity with which health endpoints are asked; null where none of them is TLS.</param>
    /// <param name="work">Where progress is told.</param>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">RKE4006: the identity's PEM texts cannot be read.</exception>
    public NodeContainers(HostSession session, string toolsImage, ClientIdentity? identity, NodeWork work)
    {
        (_session, _work, _toolsImage) = (session, work, toolsImage);
        _runner = new ContainerRunner(session.Docker, new ContainerHealth(session.Docker, session.Connection, TlsOf(identity, session.Host), work.Progress));
        _inspector = new ContainerInspector(session.Docker);
        _files = new HostFiles(session.Docker, toolsImage);
        _paths = new HostPaths(session.Docker, toolsImage);
    }

    /// <summary>Has all images on the host before anything of the old state is touched.</summary>
    public async Task HaveImagesAsync(IEnumerable<ContainerPlan> plans, IReadOnlyList<RegistryCredential> registries, CancellationToken cancellationToken)
    {
        var images = new ImageStore(_session.Docker);
        await Task.WhenAll(plans.Select(plan => plan.Image).Append(_toolsImage).Distinct(StringComparer.Ordinal)
            .Select(image => images.EnsureAsync(image, registries, _work.Progress, cancellationToken)));
    }

    /// <summary>Writes the files that the host lacks or has otherwise.</summary>
    public async Task WriteAsync(ImmutableArray<FilePlan> files, CancellationToken cancellationToken)
    {
        _work.Change("writing certificates and files");
        await _files.UploadAsync(files, cancellationToken);
    }

    /// <summary>Has a container as planned, running and healthy.</summary>
    /// <returns>What was done.</returns>
    public async Task<ContainerChange> RunAsync(ContainerPlan plan, CancellationToken cancellationToken)
    {
        _work.Change(plan.Started ? $"starting {plan.Name}" : $"preparing {plan.Name}");
        var outcome = await _runner.EnsureAsync(plan, HealthLimit, cancellationToken);
        _work.Bring(plan.Name);
        return outcome.Change;
    }

    /// <summary>Whether having the containers as planned would replace one that is there: then a node that serves is taken out of service by it.</summary>
    public async Task<bool> WouldReplaceAsync(IEnumerable<ContainerPlan> plans, CancellationToken cancellationToken) =>
        WouldReplace(await Task.WhenAll(plans.Select(plan => _inspector.CompareAsync(plan, cancellationToken))));

    /// <summary>Whether one of the containers is there and is not as planned, whichever others are missing.</summary>
    /// <param name="found">How each stands to its plan; null for one that is not there.</param>
    internal static bool WouldReplace(IEnumerable<ContainerState?> found) => found.Any(container => container is { Differences.IsEmpty: false });

    /// <summary>Starts a container anew.</summary>
    public Task RestartAsync(string name, CancellationToken cancellationToken)
    {
        _work.Change($"restarting {name}");
        return _runner.RestartAsync(name, cancellationToken);
    }

    /// <summary>Whether a container is there and runs.</summary>
    public Task<bool> IsRunningAsync(string name, CancellationToken cancellationToken) => _inspector.IsRunningAsync(name, cancellationToken);

    /// <summary>Those of some containers that are on the host.</summary>
    public async Task<ImmutableArray<string>> FoundAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(names.Select(async name => (Name: name, Is: await _inspector.FindAsync(name, cancellationToken) is not null)));
        return [.. found.Where(container => container.Is).Select(container => container.Name)];
    }

    /// <summary>Takes containers away, one after the other; one that is not there counts as removed.</summary>
    public async Task RemoveAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        foreach (var name in names)
        {
            await RemoveAsync(name, cancellationToken);
        }
    }

    /// <summary>Takes a container away; one that is not there counts as removed.</summary>
    public async Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        _work.Change();
        await _runner.RemoveAsync(name, cancellationToken);
    }

    /// <summary>Takes files away; those that are not there count as removed.</summary>
    public Task DeleteAsync(IReadOnlyCollection<string> paths, CancellationToken cancellationToken) => _files.RemoveAsync(paths, cancellationToken);

    /// <summary>Whether a file or directory is on the host.</summary>
    public Task<bool> ExistsAsync(string path, CancellationToken cancellationToken) => _paths.ExistsAsync(path, cancellationToken);

    /// <summary>Gives a directory and all below it an owner.</summary>
    public Task OwnAsync(string directory, int owner, CancellationToken cancellationToken) => _paths.OwnAsync(directory, owner, owner, cancellationToken);

    /// <summary>Deletes everything below a directory.</summary>
    public Task EmptyAsync(string directory, CancellationToken cancellationToken) => _paths.EmptyAsync(directory, cancellationToken);

    private static HealthTls? TlsOf(ClientIdentity? identity, string host)
    {
        if (identity is null)
        {
            return null;
        }

        var (authority, own) = LoadedIdentity.Of(identity, host);
        return new HealthTls(authority, own);
    }
}
