namespace RkeStack.Cluster.Addons;

/// <summary>A Pod's toleration; an empty text leaves the field out.</summary>
public sealed record AddonToleration
{
    /// <summary>Key of the taint; empty, with <c>Exists</c>, for every taint.</summary>
    public string Key { get; init; } = "";

    /// <summary><c>Exists</c> or <c>Equal</c>.</summary>
    public string Operator { get; init; } = "";

    /// <summary>Value of the taint, with <c>Equal</c>.</summary>
    public string Value { get; init; } = "";

    /// <summary><c>NoSchedule</c>, <c>PreferNoSchedule</c>, <c>NoExecute</c>; empty for all.</summary>
    public string Effect { get; init; } = "";

    /// <summary>How long a taint of effect NoExecute is tolerated, seconds; null for ever.</summary>
    public long? TolerationSeconds { get; init; }
}
