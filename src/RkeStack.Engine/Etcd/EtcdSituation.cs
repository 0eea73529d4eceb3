using System.Collections.Immutable;

namespace RkeStack.Engine.Etcd;

/// <summary>All that is known before a host becomes a member, whether or not a cluster lives already.</summary>
public sealed record EtcdSituation
{
    /// <summary>The member wanted on this host.</summary>
    public required EtcdPeer Peer { get; init; }

    /// <summary>Whether this host's data directory holds an etcd member's data.</summary>
    public required bool HasData { get; init; }

    /// <summary>Whether the cluster may begin with this host: it is one of the founders, and etcd has not run on it yet.</summary>
    public required bool MayFound { get; init; }

    /// <summary>Names of the other wanted members.</summary>
    public required ImmutableArray<string> Others { get; init; }

    /// <summary>The living cluster; null when no wanted member answers.</summary>
    public required EtcdMembership? Cluster { get; init; }

    /// <summary>
    /// Decides. A new cluster begins only with its founders, which start together and so say nothing of each other by the data that they have
    /// already. To begin one beside another that merely does not answer would split the cluster in two.
    /// </summary>
    public EtcdJoin Decide() => this switch
    {
        { Cluster: { } cluster } => cluster.DecideJoin(Peer, HasData),
        { HasData: true } => new EtcdJoin.Restart(),
        { MayFound: true } => new EtcdJoin.Bootstrap(),
        _ => new EtcdJoin.Refused(EtcdFault.SilentCluster(Peer.Name, Others)),
    };
}
