using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>Who may do what in the cluster (<c>authorization</c> of cluster.yml).</summary>
public sealed record AuthorizationConfig
{
    /// <summary><c>mode</c>: rbac or none. Default: rbac.</summary>
    public string Mode { get; init; } = "";

    /// <summary><c>options</c>: Of no effect.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } = EmptyMaps.Text;
}
