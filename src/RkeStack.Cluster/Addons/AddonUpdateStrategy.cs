namespace RkeStack.Cluster.Addons;

/// <summary>How Pods are replaced (<c>update_strategy</c>); what is empty gets RKE's default of the add-on.</summary>
public sealed record AddonUpdateStrategy
{
    /// <summary><c>RollingUpdate</c>, <c>OnDelete</c> or <c>Recreate</c>; empty means <c>RollingUpdate</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>How many Pods may be missing: a number, or a percentage as <c>25%</c>.</summary>
    public string MaxUnavailable { get; init; } = "";

    /// <summary>How many Pods may be too many; a Deployment's only.</summary>
    public string MaxSurge { get; init; } = "";
}
