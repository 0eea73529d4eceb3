namespace RkeStack.Cluster.Configuration;

/// <summary>A toleration of the pods of an add-on (<c>tolerations[]</c> of cluster.yml).</summary>
public sealed record TolerationConfig
{
    /// <summary><c>key</c>: Name of the taint.</summary>
    public string Key { get; init; } = "";

    /// <summary><c>operator</c>: Equal or Exists. Default: Equal.</summary>
    public string Operator { get; init; } = "";

    /// <summary><c>value</c>: Value of the taint.</summary>
    public string Value { get; init; } = "";

    /// <summary><c>effect</c>: Effect of the taint; empty stands for all.</summary>
    public string Effect { get; init; } = "";

    /// <summary><c>tolerationseconds</c>: Seconds that a NoExecute taint is borne.</summary>
    public long? TolerationSeconds { get; init; }
}
