using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Tls;

namespace RkeStack.Engine.Nodes;

/// <summary>One etcd member as it must be on its host.</summary>
public sealed record EtcdNodePlan
{
    /// <summary>What names the cluster among all that a process works on: its CA's fingerprint.</summary>
    public required string Cluster { get; init; }

    /// <summary>This member.</summary>
    public required EtcdPeer Peer { get; init; }

    /// <summary>All members that the cluster is to have, this one included, with the address where each listens for clients.</summary>
    public required ImmutableArray<(EtcdPeer Peer, string ClientUrl)> Members { get; init; }

    /// <summary>Members that leave in the same run, after those that stay were looked after.</summary>
    public required ImmutableArray<(EtcdPeer Peer, string ClientUrl)> Leaving { get; init; }

    /// <summary>Whether this member may found the cluster with others. Whoever else comes joins it, and so does a founder whose etcd has run before.</summary>
    public required bool MayFound { get; init; }

    /// <summary>The container, planned as a founder's.</summary>
    public required ContainerPlan Container { get; init; }

    /// <summary>Containers beside it, such as the recurring snapshots.</summary>
    public required ImmutableArray<ContainerPlan> Companions { get; init; }

    /// <summary>Data directory on the host.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Numeric owner of the data directory.</summary>
    public int DataUid { get; init; }

    /// <summary>Files of the role.</summary>
    public required ImmutableArray<FilePlan> Files { get; init; }

    /// <summary>Paths of those files that leave the host with the role.</summary>
    public required ImmutableArray<string> PrivateFiles { get; init; }

    /// <summary>What the host pulls missing images with.</summary>
    public required ImmutableArray<RegistryCredential> Registries { get; init; }

    /// <summary>The image of the tools.</summary>
    public required string ToolsImage { get; init; }

    /// <summary>Identity with which the members are asked.</summary>
    public required ClientIdentity Identity { get; init; }
}
