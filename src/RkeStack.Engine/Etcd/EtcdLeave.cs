using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Engine.Etcd;

/// <summary>How a host leaves an etcd cluster.</summary>
public abstract record EtcdLeave
{
    private EtcdLeave()
    {
    }

    /// <summary>It is no member.</summary>
    public sealed record Gone : EtcdLeave;

    /// <summary>Remove it, by another member.</summary>
    /// <param name="Member">The member.</param>
    public sealed record Remove(EtcdMember Member) : EtcdLeave;

    /// <summary>It must not leave now.</summary>
    /// <param name="Refusal">Why, and what to do.</param>
    public sealed record Refused(Diagnostic Refusal) : EtcdLeave;
}
