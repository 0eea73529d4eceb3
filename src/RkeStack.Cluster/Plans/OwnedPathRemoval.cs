namespace RkeStack.Cluster.Plans;

/// <summary>What cleaning up does with a directory.</summary>
public enum OwnedPathRemoval
{
    /// <summary>It is the cluster's alone and goes with all that is in it.</summary>
    Whole,

    /// <summary>Others keep things there too, so it goes only when it is empty.</summary>
    IfEmpty,

    /// <summary>It holds what the user must not lose (etcd snapshots): it stays and is named.</summary>
    Keep,
}
