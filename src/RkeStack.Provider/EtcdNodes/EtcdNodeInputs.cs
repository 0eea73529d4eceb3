using System.Collections.Immutable;
using RkeStack.Provider.Common;
using RkeStack.Provider.Nodes;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.EtcdNodes;

internal sealed record EtcdNodeInputs : NodeInputs
{
    [Description("Name of the member in the etcd cluster.")]
    public required string MemberName { get; init; }

    [Description("Where the other members reach it, such as `https://10.0.0.1:2380`.")]
    public required string PeerUrl { get; init; }

    [Description("Where clients reach it, such as `https://10.0.0.1:2379`.")]
    public required string ClientUrl { get; init; }

    [Description("Data directory on the host.")]
    public required string DataDirectory { get; init; }

    [Description("Numeric owner of the data directory; 0 when left out.")]
    public int? DataUid { get; init; }

    [Description("All members that the cluster is to have, this one included.")]
    public required ImmutableArray<EtcdMemberArgs> Members { get; init; }

    [Description("Whether this member founded the cluster; others join it.")]
    public required bool Founder { get; init; }

    [Description("Identity with which the members are asked.")]
    public required CredentialsArgs Credentials { get; init; }
}
