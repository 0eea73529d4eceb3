using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Etcd;

namespace RkeStack.Engine.Nodes;

/// <summary>The flags of an etcd container that only matter at a member's very first start.</summary>
public static class EtcdMemberContainer
{
    private const string InitialCluster = "--initial-cluster=";
    private const string InitialState = "--initial-cluster-state=";

    /// <summary>
    /// The container of a member that joins a cluster which exists. Only a member's first start reads these flags, so the result
    /// compares and hashes as the founder's does.
    /// </summary>
    /// <param name="founder">The container as planned for a founder.</param>
    /// <param name="peer">The member.</param>
    /// <param name="members">The members as etcd lists them; one that never started has no name there.</param>
    public static ContainerPlan Joining(ContainerPlan founder, EtcdPeer peer, ImmutableArray<EtcdMember> members)
    {
        var list = string.Join(',', members.SelectMany(member => member.PeerUrls.Select(url => $"{(member.Is(peer) ? peer.Name : member.Name)}={url}")));
        return founder with
        {
            Command = [.. founder.Command.Select(flag =>
                flag.StartsWith(InitialCluster, StringComparison.Ordinal) ? InitialCluster + list
                : flag.StartsWith(InitialState, StringComparison.Ordinal) ? $"{InitialState}existing"
                : flag)],
        };
    }
}
