using System.Collections.Immutable;

namespace RkeStack.Engine.Kubernetes.Nodes;

/// <summary>The labels, annotations and taints that RKE gives the Node of a host.</summary>
public static class RkeNodeMarks
{
    /// <summary>The annotation of a Node that was closed for new pods while it is changed.</summary>
    internal const string CordonedByUs = "rkestack.io/cordoned";

    /// <summary>The label of a Node with a control plane.</summary>
    internal const string ControlPlaneLabel = "node-role.kubernetes.io/controlplane";

    /// <summary>The role labels are RKE's, also on Nodes of which no record of ours exists.</summary>
    internal static readonly ImmutableArray<string> RoleLabels =
        ["node-role.kubernetes.io/etcd", ControlPlaneLabel, "node-role.kubernetes.io/worker"];

    private static readonly NodeTaint EtcdTaint = new("node-role.kubernetes.io/etcd", "true", "NoExecute");
    private static readonly NodeTaint ControlPlaneTaint = new(ControlPlaneLabel, "true", "NoSchedule");

    /// <summary>The taints that keep pods off hosts without the worker role; reserved, so that users cannot give them.</summary>
    internal static readonly ImmutableArray<NodeTaint> RoleTaints = [EtcdTaint, ControlPlaneTaint];

    /// <summary>Makes the marks of one host.</summary>
    /// <param name="address">The host's <c>address</c>.</param>
    /// <param name="internalAddress">Its <c>internal_address</c>; the same as <paramref name="address"/> when not set.</param>
    /// <param name="roles"><c>etcd</c>, <c>controlplane</c>, <c>worker</c>.</param>
    /// <param name="labels">The user's <c>labels</c>; a role label among them loses against the role.</param>
    /// <param name="taints">The user's <c>taints</c>; of two with the same key and effect the first counts, reserved ones do not.</param>
    public static NodeMarks Of(
        string address,
        string internalAddress,
        IReadOnlyCollection<string> roles,
        IEnumerable<KeyValuePair<string, string>> labels,
        IEnumerable<NodeTaint> taints) => new()
        {
            Labels = ImmutableSortedDictionary<string, string>.Empty
                .SetItems(labels)
                .RemoveRange(RoleLabels)
                .SetItems(roles.Select(role => KeyValuePair.Create($"node-role.kubernetes.io/{role}", "true"))),
            Annotations = ImmutableSortedDictionary<string, string>.Empty
                .Add("rke.cattle.io/external-ip", address)
                .Add("rke.cattle.io/internal-ip", internalAddress),
            Taints = [.. OfRoles(roles).Concat(taints.Where(taint => !IsReserved(taint))).DistinctBy(taint => (taint.Key, taint.Effect))],
        };

    /// <summary>Whether a taint is one of those that RKE gives by role.</summary>
    public static bool IsReserved(NodeTaint taint) =>
        RoleTaints.Any(reserved => (reserved.Key, reserved.Effect) == (taint.Key, taint.Effect));

    private static IEnumerable<NodeTaint> OfRoles(IReadOnlyCollection<string> roles)
    {
        if (roles.Contains("worker"))
        {
            yield break;
        }

        if (roles.Contains("etcd"))
        {
            yield return EtcdTaint;
        }

        if (roles.Contains("controlplane"))
        {
            yield return ControlPlaneTaint;
        }
    }
}
