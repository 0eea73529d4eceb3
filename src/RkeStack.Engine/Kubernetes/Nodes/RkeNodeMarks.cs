using System.Collections.Immutable;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Kubernetes.Nodes;

/// <summary>Marks of Nodes that are RKE's or ours, whatever a record says.</summary>
internal static class RkeNodeMarks
{
    /// <summary>The annotation of a Node that was closed for new pods while it is changed.</summary>
    public const string CordonedByUs = "rkestack.io/cordoned";

    /// <summary>The label of a Node with a control plane.</summary>
    public const string ControlPlaneLabel = "node-role.kubernetes.io/controlplane";

    /// <summary>The role labels are RKE's, also on Nodes of which no record of ours exists.</summary>
    public static readonly ImmutableArray<string> RoleLabels =
        ["node-role.kubernetes.io/etcd", ControlPlaneLabel, "node-role.kubernetes.io/worker"];

    /// <summary>The taints that keep pods off hosts without the worker role.</summary>
    public static readonly ImmutableArray<NodeTaint> RoleTaints = [NodeTaint.Etcd, NodeTaint.ControlPlane];
}
