using System.Collections.Immutable;
using Docker.DotNet.Models;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Docker;

/// <summary>Puts a plan into the words of Docker's API.</summary>
internal static class ContainerCreation
{
    /// <remarks>What the plan leaves out stays unset: an empty list would take away what the image brings along.</remarks>
    public static CreateContainerParameters Of(ContainerPlan plan)
    {
        var host = new HostConfig
        {
            Binds = [.. plan.Binds],
            Privileged = plan.Privileged,
            RestartPolicy = RestartPolicies.Of(plan.RestartPolicy),
        };
        var container = new CreateContainerParameters
        {
            Name = plan.Name,
            Image = plan.Image,
            Env = [.. plan.Environment],
            Labels = plan.Labels.SetItem(PlanHash.LabelName, PlanHash.Of(plan)).ToDictionary(),
            HostConfig = host,
        };
        WhereGiven(plan.Entrypoint, values => container.Entrypoint = values);
        WhereGiven(plan.Command, values => container.Cmd = values);
        WhereGiven(plan.User, value => container.User = value);
        WhereGiven(plan.VolumesFrom, values => host.VolumesFrom = values);
        WhereGiven(plan.SecurityOptions, values => host.SecurityOpt = values);
        WhereGiven(plan.NetworkMode, value => host.NetworkMode = value);
        WhereGiven(plan.PidMode, value => host.PidMode = value);
        return container;
    }

    private static void WhereGiven(ImmutableArray<string> values, Action<IList<string>> set)
    {
        if (!values.IsEmpty)
        {
            set([.. values]);
        }
    }

    private static void WhereGiven(string value, Action<string> set)
    {
        if (value.Length > 0)
        {
            set(value);
        }
    }
}
