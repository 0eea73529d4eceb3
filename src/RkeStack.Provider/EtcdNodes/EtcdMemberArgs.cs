using RkeStack.Engine.Etcd;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.EtcdNodes;

[SchemaType("EtcdMember")]
[Description("One member of an etcd cluster.")]
internal sealed record EtcdMemberArgs
{
    [Description("Name of the member.")]
    public required string Name { get; init; }

    [Description("Where the other members reach it.")]
    public required string PeerUrl { get; init; }

    [Description("Where clients reach it.")]
    public required string ClientUrl { get; init; }

    [Description("How its host is reached: where a member's own host is gone for good, another takes it out of etcd.")]
    public ConnectionArgs? Connection { get; init; }

    /// <summary>The member as the engine knows it.</summary>
    public (EtcdPeer Peer, string ClientUrl) ToPlan() => (new EtcdPeer(Name, PeerUrl), ClientUrl);
}
