using System.Collections.Immutable;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Nodes;

/// <summary>
/// The containers that a role may have, whichever of them a plan has: what a setting turned off, or a run that failed left, is found by its
/// name and goes. <c>service-sidekick</c>, which roles share, is none of them.
/// </summary>
internal static class RoleContainers
{
    public static readonly ImmutableArray<string> Etcd = ["etcd", "etcd-rolling-snapshots"];

    public static readonly ImmutableArray<string> ControlPlane = ["kube-apiserver", "kube-controller-manager", "kube-scheduler"];

    public static readonly ImmutableArray<string> Worker = ["kubelet", "kube-proxy", "nginx-proxy"];

    /// <summary>Those of a role that its plan does not have.</summary>
    public static IEnumerable<string> NotIn(this ImmutableArray<string> role, IEnumerable<ContainerPlan> plans) => role.Except(plans.Select(plan => plan.Name));
}
