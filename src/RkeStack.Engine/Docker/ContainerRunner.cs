using System.Collections.Immutable;
using Docker.DotNet;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Docker;

/// <summary>
/// Has containers run as planned, from whatever is found. A container that is replaced is kept as <c>old-NAME</c> until the
/// new one is healthy, and is put back when the new one fails.
/// </summary>
/// <param name="engine">The host's Docker engine.</param>
/// <param name="health">Waits until a started container is healthy.</param>
public sealed class ContainerRunner(DockerEngine engine, ContainerHealth health)
{
    private const string SetAsidePrefix = "old-";

    /// <summary>RKE's time between asking a container to end and killing it.</summary>
    private const uint StopSeconds = 5;

    private readonly ContainerInspector _inspector = new(engine);

    /// <summary>Has the container as planned, running and healthy. Its image is on the host already.</summary>
    /// <param name="plan">The container as it must be.</param>
    /// <param name="healthLimit">How long it may take to become healthy.</param>
    /// <param name="cancellationToken">
    /// Ends the work; a replacement that has begun is carried on to the start of the new container, so that a host is never
    /// left without either.
    /// </param>
    /// <exception cref="DiagnosticException">It does not start, or does not become healthy (RKE2100 to RKE2104).</exception>
    public async Task<ContainerOutcome> EnsureAsync(ContainerPlan plan, TimeSpan healthLimit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var held = await engine.LockAsync($"container {plan.Name}", cancellationToken);
        var found = await _inspector.FindAsync(plan.Name, cancellationToken);
        var old = await _inspector.FindAsync(SetAsidePrefix + plan.Name, cancellationToken);
        ImmutableArray<string> differences = found is null ? [] : await _inspector.DifferencesAsync(plan, found, cancellationToken);
        var action = ContainerDecision.Decide(plan, found, differences, old is not null);
        if (action == ContainerAction.Replace && old is not null)
        {
            await RemoveAsync(old, cancellationToken);
            old = null;
        }

        var fallback = action == ContainerAction.Replace ? found : old;
        string? id = null;
        try
        {
            id = await CarryOutAsync(action, plan, found, cancellationToken);
            if (plan.Started)
            {
                await health.WaitAsync(plan, id, healthLimit, cancellationToken);
            }
        }
        catch (DiagnosticException fault) when (fallback is not null)
        {
            try
            {
                await PutBackAsync(plan, id, fallback, fault);
            }
            catch (DiagnosticException alsoWrong)
            {
                throw new DiagnosticException([.. fault.With("The container that ran before could not be put back.").Diagnostics, .. alsoWrong.Diagnostics], fault);
            }

            throw fault.With("The container that ran before was put back.");
        }

        if (fallback is not null)
        {
            await RemoveAsync(fallback, cancellationToken);
        }

        var outcome = new ContainerOutcome(ChangeOf(action, fallback), id, differences);
        DockerLog.ContainerChanged(engine.Logger, engine.Host, plan.Name, outcome.Change);
        return outcome;
    }

    /// <summary>Stops a container and starts it again; one that is not there stays away.</summary>
    /// <param name="name">The container's name.</param>
    /// <param name="cancellationToken">Ends the wait for its turn; a restart that has begun is carried on.</param>
    /// <exception cref="DiagnosticException">Docker does not restart it.</exception>
    public async Task RestartAsync(string name, CancellationToken cancellationToken)
    {
        using var held = await engine.LockAsync($"container {name}", cancellationToken);
        if (await _inspector.FindAsync(name, cancellationToken) is { } found)
        {
            await RestartAsync(name, found);
        }
    }

    /// <summary>Takes a container away, and one that was set aside for it; one that is not there counts as removed.</summary>
    /// <param name="name">The container's name.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="DiagnosticException">Docker does not remove it.</exception>
    public async Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        using var held = await engine.LockAsync($"container {name}", cancellationToken);
        foreach (var container in new[] { name, SetAsidePrefix + name })
        {
            if (await _inspector.FindAsync(container, cancellationToken) is { } found)
            {
                await RemoveAsync(found, cancellationToken);
            }
        }
    }

    private static ContainerChange ChangeOf(ContainerAction action, FoundContainer? fallback) => action switch
    {
        ContainerAction.Keep => ContainerChange.Unchanged,
        ContainerAction.Start or ContainerAction.Restart or ContainerAction.Unpause => ContainerChange.Started,
        _ => fallback is null && action == ContainerAction.Create ? ContainerChange.Created : ContainerChange.Replaced,
    };

    private async Task RemoveAsync(FoundContainer container, CancellationToken cancellationToken)
    {
        await ContainerRemoval.RemoveAsync(engine, container.Id, cancellationToken);
        await ContainerRemoval.RemoveVolumesAsync(engine, container.Volumes, cancellationToken);
    }

    private async Task<string> CarryOutAsync(
        ContainerAction action, ContainerPlan plan, FoundContainer? found, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (action)
        {
            case ContainerAction.Keep:
                return found!.Id;
            case ContainerAction.Start:
                await StartAsync(plan.Name, found!.Id);
                return found.Id;
            case ContainerAction.Restart:
                await RestartAsync(plan.Name, found!);
                return found!.Id;
            case ContainerAction.Unpause:
                await CallAsync(plan.Name, "unpause", c => c.UnpauseContainerAsync(found!.Id));
                return found!.Id;
            case ContainerAction.Recreate:
                await RemoveAsync(found!, CancellationToken.None);
                break;
            case ContainerAction.Replace:
                await SetAsideAsync(plan.Name, found!);
                break;
        }

        return await CreateAsync(plan);
    }

    private async Task<string> CreateAsync(ContainerPlan plan)
    {
        var id = "";
        await CallAsync(plan.Name, "create", async c => id = (await c.CreateContainerAsync(ContainerCreation.Of(plan))).ID);
        if (plan.Started)
        {
            await StartAsync(plan.Name, id);
        }

        return id;
    }

    private Task RestartAsync(string name, FoundContainer container) =>
        CallAsync(name, "restart", c => c.RestartContainerAsync(container.Id, new() { WaitBeforeKillSeconds = StopSeconds }));

    private Task StartAsync(string name, string id) => CallAsync(name, "start", c => c.StartContainerAsync(id, new()));

    private async Task SetAsideAsync(string name, FoundContainer container)
    {
        await CallAsync(name, "stop", c => c.StopContainerAsync(container.Id, new() { WaitBeforeKillSeconds = StopSeconds }));

        // Docker starts a stopped container with restart policy "always" when the engine starts: beside the new one.
        await CallAsync(name, "set aside", c => c.UpdateContainerAsync(container.Id, new() { RestartPolicy = RestartPolicies.Of("no") }));
        await CallAsync(name, "rename", c => c.RenameContainerAsync(container.Id, new() { NewName = SetAsidePrefix + name }, CancellationToken.None));
    }

    private async Task PutBackAsync(ContainerPlan plan, string? failed, FoundContainer old, DiagnosticException fault)
    {
        DockerLog.PutBack(engine.Logger, engine.Host, plan.Name, fault.Diagnostics[0].Code);

        // The old one still has the name where setting it aside is what failed.
        var named = await _inspector.FindAsync(plan.Name, CancellationToken.None);
        if (named is not null && named.Id != old.Id)
        {
            await ContainerRemoval.RemoveAsync(engine, failed ?? named.Id, CancellationToken.None);
        }

        if (named?.Id != old.Id)
        {
            await CallAsync(plan.Name, "rename", c => c.RenameContainerAsync(old.Id, new() { NewName = plan.Name }, CancellationToken.None));
        }

        // One that a killed run set aside has lost its own policy.
        var policy = old.Plan.RestartPolicy.Length > 0 ? old.Plan.RestartPolicy : plan.RestartPolicy;
        await CallAsync(plan.Name, "restore", c => c.UpdateContainerAsync(old.Id, new() { RestartPolicy = RestartPolicies.Of(policy) }));
        if (plan.Started)
        {
            await StartAsync(plan.Name, old.Id);
        }
    }

    private async Task CallAsync(string name, string doing, Func<IContainerOperations, Task> request)
    {
        try
        {
            await engine.ChangeAsync($"{doing} container {name}", (c, _) => request(c.Containers), CancellationToken.None);
        }
        catch (DockerApiException e)
        {
            throw Explain(name, doing, e);
        }
        catch (DiagnosticException e) when (e.InnerException is DockerApiException api && doing is "start" or "create")
        {
            throw Explain(name, doing, api);
        }
    }

    private DiagnosticException Explain(string name, string doing, DockerApiException e)
    {
        var words = DockerFailure.Words(e);
        return doing switch
        {
            _ when DockerFailure.IsDiskFull(e) => DockerFault.DiskFull(engine.Host, $"{doing} container {name}", e),
            _ when words.Contains("not a shared", StringComparison.Ordinal) => DockerFault.NotShared(engine.Host, name, words),
            "create" when DockerFailure.IsImageMissing(e) =>
                DockerFault.ImageMissing(engine.Host, words[(words.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), words),
            "start" => DockerFault.NotStarted(engine.Host, name, words),
            _ => DockerFault.Refused(engine.Host, $"{doing} container {name}", words, e),
        };
    }
}
