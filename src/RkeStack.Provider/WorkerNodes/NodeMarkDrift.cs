using RkeStack.Engine.Kubernetes.Nodes;

namespace RkeStack.Provider.WorkerNodes;

/// <summary>What a refresh finds of a Node's labels, annotations and taints.</summary>
internal static class NodeMarkDrift
{
    /// <summary>The inputs with the marks that the Node bears, so that the next run puts back what is not as it must be.</summary>
    /// <param name="inputs">The stored inputs.</param>
    /// <param name="node">The Node; null where it is gone.</param>
    /// <param name="report">Told each difference in words.</param>
    public static WorkerNodeInputs Of(WorkerNodeInputs inputs, NodeState? node, Action<string> report)
    {
        var wanted = inputs.Marks();
        if (node is null)
        {
            report($"node {inputs.NodeName} is gone");
            return With(inputs, NodeMarks.None);
        }

        var found = wanted.FoundOn(node);
        foreach (var difference in wanted.Describe(found))
        {
            report($"node {inputs.NodeName}: {difference}");
        }

        return With(inputs, found);
    }

    private static WorkerNodeInputs With(WorkerNodeInputs inputs, NodeMarks marks) =>
        inputs with { Labels = marks.Labels, Annotations = marks.Annotations, Taints = [.. marks.Taints.Select(TaintArgs.From)] };
}
