using System.Globalization;

namespace RkeStack.Cluster.Addons;

/// <summary>
/// How many CoreDNS Pods run for how many nodes (<c>dns.linear_autoscaler_params</c>). The defaults hold when the whole
/// block is absent; within a block that is there, a zero stands for what was not written and is left out.
/// </summary>
public sealed record LinearAutoscalerOptions
{
    /// <summary>Cores for each Pod.</summary>
    public double CoresPerReplica { get; init; }

    /// <summary>Nodes for each Pod.</summary>
    public double NodesPerReplica { get; init; }

    /// <summary>At least so many Pods.</summary>
    public int Min { get; init; }

    /// <summary>At most so many Pods.</summary>
    public int Max { get; init; }

    /// <summary>Two Pods at least as soon as there are two nodes.</summary>
    public bool PreventSinglePointFailure { get; init; }

    /// <summary>RKE's defaults.</summary>
    public static LinearAutoscalerOptions Default { get; } =
        new() { CoresPerReplica = 128, NodesPerReplica = 4, Min = 1, PreventSinglePointFailure = true };

    /// <summary>The value of the autoscaler's <c>--default-params</c>.</summary>
    internal string ToDefaultParams()
    {
        string[] fields =
        [
            .. Field("coresPerReplica", CoresPerReplica),
            .. Field("nodesPerReplica", NodesPerReplica),
            .. Field("min", Min),
            .. Field("max", Max),
            .. PreventSinglePointFailure ? ["\"preventSinglePointFailure\":true"] : Array.Empty<string>(),
        ];
        return $"{{\"linear\":{{{string.Join(',', fields)}}}}}";
    }

    private static string[] Field(string name, double value) =>
        value == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"\"{name}\":{value}")];
}
