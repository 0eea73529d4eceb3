namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>Phases of a <see cref="Rollout"/>.</summary>
public enum RolloutPhase
{
    /// <summary>Not there yet.</summary>
    InProgress,

    /// <summary>It does its work.</summary>
    Complete,

    /// <summary>It has failed, and waiting does not help: a Job that has used up its retries.</summary>
    Failed,
}
