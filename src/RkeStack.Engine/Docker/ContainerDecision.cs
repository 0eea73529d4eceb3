using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Docker;

/// <summary>
/// Decides what to do about a container from anything that can be found: none, another one, a half-made one, a stopped one,
/// one in a restart loop, and the one set aside that a killed run left.
/// </summary>
internal static class ContainerDecision
{
    /// <param name="plan">The container as it must be.</param>
    /// <param name="found">The one that has the name.</param>
    /// <param name="differences">In what the one found differs from the plan.</param>
    /// <param name="setAside">Whether there is one that an earlier replacement set aside.</param>
    public static ContainerAction Decide(ContainerPlan plan, FoundContainer? found, IReadOnlyCollection<string> differences, bool setAside)
    {
        if (found is null)
        {
            return ContainerAction.Create;
        }

        if (found.Status is "dead" or "removing")
        {
            return ContainerAction.Recreate;
        }

        if (differences.Count > 0)
        {
            // With one set aside, the one found is a newcomer that may never have worked: only one that runs is trusted.
            return setAside && !found.IsRunning ? ContainerAction.Recreate : ContainerAction.Replace;
        }

        return found.Status switch
        {
            _ when !plan.Started => ContainerAction.Keep,
            "running" => ContainerAction.Keep,
            "paused" => ContainerAction.Unpause,
            "restarting" => ContainerAction.Restart,
            _ => ContainerAction.Start,
        };
    }
}
