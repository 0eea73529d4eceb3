using System.Collections.Immutable;
using RkeStack.Provider.Common;
using RkeStack.Provider.EtcdNodes;
using RkeStack.Provider.Nodes;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.ControlPlaneNodes;

internal sealed record ControlPlaneNodeInputs : NodeInputs
{
    [Description("The members of etcd; empty with an etcd that is not the cluster's.")]
    public required ImmutableArray<EtcdMemberArgs> EtcdMembers { get; init; }

    [Description("How many control planes may be out of service at a time while they are changed; 1 when left out.")]
    public int? MaxUnavailable { get; init; }

    [Description("Identity with which etcd and the API server are asked whether they are healthy.")]
    public required CredentialsArgs Credentials { get; init; }
}
