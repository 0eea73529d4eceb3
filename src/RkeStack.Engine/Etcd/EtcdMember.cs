using System.Collections.Immutable;

namespace RkeStack.Engine.Etcd;

/// <summary>One entry of etcd's member list.</summary>
public sealed record EtcdMember
{
    /// <summary>Member id.</summary>
    public required ulong Id { get; init; }

    /// <summary><c>etcd-&lt;hostname_override&gt;</c>; empty for a member that was added to a living cluster and never started.</summary>
    public required string Name { get; init; }

    /// <summary>Where the other members reach it: <c>https://10.0.0.1:2380</c>.</summary>
    public required ImmutableArray<string> PeerUrls { get; init; }

    /// <summary>Where it serves clients; a member makes this known when it has joined for the first time.</summary>
    public required ImmutableArray<string> ClientUrls { get; init; }

    /// <summary>Whether it only follows, without a vote.</summary>
    public bool IsLearner { get; init; }

    /// <summary>Whether it has ever taken part; a voter that never did still counts for the quorum.</summary>
    public bool Started => !ClientUrls.IsEmpty;

    /// <summary>The name, or where there is none yet the peer URL, for messages.</summary>
    public string Label => Name.Length > 0 ? Name : string.Join(',', PeerUrls);

    /// <summary>Whether this is the member of a host.</summary>
    public bool Is(EtcdPeer peer) => PeerUrls.Contains(peer.PeerUrl, StringComparer.OrdinalIgnoreCase);
}
