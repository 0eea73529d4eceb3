using System.Collections.Immutable;

namespace RkeStack.Cluster.Addons;

/// <summary>The tolerations that RKE's add-ons have when the user gives none.</summary>
internal static class AddonTolerations
{
    /// <summary>Every taint that keeps Pods away or evicts them, those of nodes without the role worker included.</summary>
    public static readonly ImmutableArray<AddonToleration> All =
    [
        new() { Effect = "NoExecute", Operator = "Exists" },
        new() { Effect = "NoSchedule", Operator = "Exists" },
    ];

    /// <summary>Nodes kept for critical add-ons.</summary>
    public static readonly AddonToleration CriticalAddonsOnly = new() { Key = "CriticalAddonsOnly", Operator = "Exists" };

    /// <summary>The user's list, which takes the place of the built-in one and is never merged with it.</summary>
    public static ImmutableArray<AddonToleration> Or(this ImmutableArray<AddonToleration> given, params IEnumerable<AddonToleration> builtIn) =>
        given.IsEmpty ? [.. builtIn] : given;
}
