namespace RkeStack.Cluster.Configuration;

/// <summary>Numbers of a rolling update (<c>update_strategy.rollingUpdate</c> of cluster.yml).</summary>
public sealed record RollingUpdateConfig
{
    /// <summary><c>maxUnavailable</c>: How many pods may be away: a number or a percentage.</summary>
    public IntOrText? MaxUnavailable { get; init; }

    /// <summary><c>maxSurge</c>: How many pods there may be beyond the wanted number: a number or a percentage.</summary>
    public IntOrText? MaxSurge { get; init; }
}
