namespace RkeStack.Cluster.Configuration;

/// <summary>How a DaemonSet or Deployment of an add-on is updated (<c>update_strategy</c> of cluster.yml).</summary>
public sealed record UpdateStrategyConfig
{
    /// <summary><c>strategy</c>: RollingUpdate, OnDelete or Recreate. Default: RollingUpdate.</summary>
    public string Strategy { get; init; } = "";

    /// <summary><c>rollingUpdate</c>: Numbers of a rolling update.</summary>
    public RollingUpdateConfig? RollingUpdate { get; init; }
}
