using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>Codes of what can be wrong with the flags of components (RKE0250 to RKE0259).</summary>
internal static class FlagErrors
{
    public static readonly ErrorCode RemovedFlag = new("RKE0250", Severity.Warning, "Flag that is gone",
        "The component had the flag up to an earlier release, and does not start with one that it does not know.",
        "Remove the flag.");

    public static readonly ErrorCode RemovedPlugin = new("RKE0251", Severity.Warning, "Admission plugin that is gone",
        "kube-apiserver had the admission plugin up to an earlier release, and does not start with the name of one that it does not know.",
        "Take its name out of the flag.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ErrorCode> All { get; } =
    [
        RemovedFlag,
        RemovedPlugin,
    ];
}
