using System.Collections.Immutable;
using Docker.DotNet.Models;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Docker;

/// <summary>A container as it is on a host.</summary>
internal sealed record FoundContainer
{
    public required string Id { get; init; }

    /// <summary>The plan that would make this container, image defaults mixed in.</summary>
    public required ContainerPlan Plan { get; init; }

    /// <summary>Hash of the plan that it was made from; null for RKE's own.</summary>
    public string? PlanHash { get; init; }

    /// <summary>Docker's word: created, running, paused, restarting, removing, exited, dead.</summary>
    public required string Status { get; init; }

    /// <summary>Id of its image.</summary>
    public required string ImageId { get; init; }

    /// <summary>Volumes mounted, those of other containers included.</summary>
    public ImmutableHashSet<string> Volumes { get; init; } = [];

    public bool IsRunning => Status == "running";

    public bool IsStopped => Status is "created" or "exited" or "paused" or "dead";

    /// <summary>
    /// Whether it is as the plan that made it, which is this one. Docker changes a restart policy in place: a run that was killed as it set the
    /// container aside has left it without.
    /// </summary>
    public bool IsMadeFrom(ContainerPlan plan) => PlanHash == Cluster.Plans.PlanHash.Of(plan) && Plan.RestartPolicy == plan.RestartPolicy;

    public static FoundContainer Of(ContainerInspectResponse found)
    {
        var config = found.Config ?? new ContainerConfig();
        var host = found.HostConfig ?? new HostConfig();
        var labels = (config.Labels ?? new Dictionary<string, string>()).ToImmutableSortedDictionary();
        return new FoundContainer
        {
            Id = found.ID,
            PlanHash = labels.GetValueOrDefault(Cluster.Plans.PlanHash.LabelName),
            Status = found.State?.Status ?? "",
            ImageId = found.Image,
            Volumes = [.. (found.Mounts ?? []).Select(m => m.Name ?? "").Where(name => name.Length > 0)],
            Plan = new ContainerPlan
            {
                Name = found.Name.TrimStart('/'),
                Image = config.Image ?? "",
                Entrypoint = [.. config.Entrypoint ?? []],
                Command = [.. config.Cmd ?? []],
                Environment = [.. config.Env ?? []],
                Binds = [.. host.Binds ?? []],
                VolumesFrom = [.. host.VolumesFrom ?? []],
                SecurityOptions = [.. host.SecurityOpt ?? []],
                NetworkMode = host.NetworkMode ?? "",
                PidMode = host.PidMode ?? "",
                Privileged = host.Privileged,
                RestartPolicy = RestartPolicies.Name(host.RestartPolicy?.Name),
                User = config.User ?? "",
                Labels = labels,
            },
        };
    }
}
