using System.Collections.Immutable;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>What the cluster says of a Kubernetes Node.</summary>
internal static class NodeObject
{
    public static ImmutableSortedDictionary<string, string> Labels(NodeConfig node)
    {
        var labels = node.Labels.ToBuilder();
        foreach (var role in node.Role)
        {
            labels[$"node-role.kubernetes.io/{role}"] = "true";
        }

        return labels.ToImmutable();
    }

    public static ImmutableSortedDictionary<string, string> Annotations(NodeConfig node) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("rke.cattle.io/external-ip", node.Address)
            .Add("rke.cattle.io/internal-ip", node.InternalAddress);

    // A user's taint that repeats another's key and effect, or one of ours, counts once.
    public static ImmutableArray<NodeTaint> Taints(NodeConfig node) =>
    [
        .. Own(node)
            .Concat(node.Taints.Select(t => new NodeTaint(t.Key, t.Value, t.Effect)))
            .DistinctBy(t => (t.Key, t.Effect)),
    ];

    private static IEnumerable<NodeTaint> Own(NodeConfig node)
    {
        if (node is { IsEtcd: true, IsWorker: false })
        {
            yield return NodeTaint.Etcd;
        }

        if (node is { IsControlPlane: true, IsWorker: false })
        {
            yield return NodeTaint.ControlPlane;
        }
    }
}
