using RkeStack.Cluster.Configuration;
using RkeStack.Engine.Kubernetes.Nodes;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.WorkerNodes;

[SchemaType("Drain")]
[Description("How pods are moved off a node before it is changed.")]
internal sealed record DrainArgs
{
    [Description("Whether pods that nothing makes again are moved too, which ends them.")]
    public bool? Force { get; init; }

    [Description("Whether pods of DaemonSets are left where they are; true when left out.")]
    public bool? IgnoreDaemonSets { get; init; }

    [Description("Whether pods that lose the data of an emptyDir are moved too.")]
    public bool? DeleteLocalData { get; init; }

    [Description("Seconds that a pod has to end; the pod's own when left out or negative.")]
    public int? GracePeriod { get; init; }

    [Description("Seconds that the whole may take; 120 when left out, and as long as the operation for 0.")]
    public int? Timeout { get; init; }

    /// <summary>The arguments that say what cluster.yml says; null where nodes are not drained.</summary>
    public static DrainArgs? From(UpgradeStrategyConfig? strategy)
    {
        if (strategy is not { Drain: true })
        {
            return null;
        }

        var input = UpgradeStrategyConfig.DrainInput(strategy);
        return new DrainArgs
        {
            Force = input.Force,
            IgnoreDaemonSets = input.IgnoreDaemonSets,
            DeleteLocalData = input.DeleteLocalData,
            GracePeriod = input.GracePeriod,
            Timeout = input.Timeout,
        };
    }

    /// <summary>The drain as the engine does it.</summary>
    public DrainOptions ToPlan()
    {
        var defaults = new DrainOptions();
        return new DrainOptions
        {
            Force = Force ?? defaults.Force,
            IgnoreDaemonSets = IgnoreDaemonSets ?? defaults.IgnoreDaemonSets,
            DeleteLocalData = DeleteLocalData ?? defaults.DeleteLocalData,
            GracePeriod = GracePeriod ?? defaults.GracePeriod,
            Timeout = Timeout switch
            {
                null => defaults.Timeout,
                // As `kubectl drain` and so RKE take it.
                0 => System.Threading.Timeout.InfiniteTimeSpan,
                { } seconds => TimeSpan.FromSeconds(seconds),
            },
        };
    }
}
