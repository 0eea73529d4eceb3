using System.Collections.Immutable;
using System.Net;
using Docker.DotNet;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Docker;

/// <summary>Finds containers of a host, and says in what they differ from their plans. Changes nothing.</summary>
/// <param name="engine">The host's Docker engine.</param>
public sealed class ContainerInspector(DockerEngine engine)
{
    /// <summary>Says how a container on the host stands to its plan, for a preview or a refresh.</summary>
    /// <param name="plan">The container as it must be.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null when there is no such container.</returns>
    public async Task<ContainerState?> CompareAsync(ContainerPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return await FindAsync(plan.Name, cancellationToken) is { } found
            ? new ContainerState(await DifferencesAsync(plan, found, cancellationToken), plan.Started && found.IsStopped)
            : null;
    }

    /// <summary>Whether a container is there and runs.</summary>
    /// <param name="name">The container's name.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="Cluster.Diagnostics.DiagnosticException">Docker refuses.</exception>
    public async Task<bool> IsRunningAsync(string name, CancellationToken cancellationToken) => await FindAsync(name, cancellationToken) is { IsRunning: true };

    internal async Task<FoundContainer?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return FoundContainer.Of(await engine.ReadAsync(
                $"look for container {name}", (c, t) => c.Containers.InspectContainerAsync(name, t), cancellationToken));
        }
        catch (DockerApiException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (DockerApiException e)
        {
            throw DockerFault.Refused(engine.Host, $"look for container {name}", DockerFailure.Words(e), e);
        }
    }

    internal async Task<ImmutableArray<string>> DifferencesAsync(ContainerPlan plan, FoundContainer found, CancellationToken cancellationToken)
    {
        var own = found.IsMadeFrom(plan) ? [] : await FieldsAsync(plan, found, cancellationToken);
        return [.. own, .. await VolumesAsync(plan, found, cancellationToken)];
    }

    private async Task<ImmutableArray<string>> FieldsAsync(ContainerPlan plan, FoundContainer found, CancellationToken cancellationToken)
    {
        var image = await new ImageStore(engine).FindAsync(found.ImageId, cancellationToken);
        var defaults = image?.Config is not { } config
            ? ImageDefaults.None
            : new ImageDefaults
            {
                Entrypoint = [.. config.Entrypoint ?? []],
                Command = [.. config.Cmd ?? []],
                Environment = [.. config.Env ?? []],
                User = config.User ?? "",
            };
        var differences = ContainerDifference.Between(plan, found.Plan, defaults);

        // Ours is as its hash says: where no field differs, what differs are the contents of files that it read.
        return differences.IsEmpty && found.PlanHash is not null ? ["files that it reads at its start have changed"] : differences;
    }

    /// <summary>A container keeps the volumes that it was created with, also when those it took them from were replaced.</summary>
    private async Task<ImmutableArray<string>> VolumesAsync(ContainerPlan plan, FoundContainer found, CancellationToken cancellationToken)
    {
        var stale = ImmutableArray.CreateBuilder<string>();
        foreach (var source in plan.VolumesFrom.Select(v => v.Split(':')[0]))
        {
            if (await FindAsync(source, cancellationToken) is { } lender && !lender.Volumes.IsSubsetOf(found.Volumes))
            {
                stale.Add($"volumes of {source}: it was replaced");
            }
        }

        return stale.ToImmutable();
    }
}
