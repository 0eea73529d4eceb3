using System.Collections.Immutable;
using System.Text.Json;

namespace RkeStack.Provider.Clusters;

/// <summary>The three forms in which a user can give a cluster.yml; exactly one must be given.</summary>
/// <param name="ClusterYaml">Its text. May hold secrets.</param>
/// <param name="ClusterFile">Its path.</param>
/// <param name="Config">The same as an object. May hold secrets.</param>
internal readonly record struct ClusterText(string? ClusterYaml, string? ClusterFile, JsonElement? Config)
{
    /// <summary>The inputs' names of the three forms.</summary>
    public static readonly ImmutableArray<string> Forms = ["clusterYaml", "clusterFile", "config"];

    /// <summary>Whether exactly one form is given.</summary>
    public bool IsOne => (ClusterYaml is null ? 0 : 1) + (ClusterFile is null ? 0 : 1) + (Config is null ? 0 : 1) == 1;

    /// <summary>Nothing of the text: it may hold secrets.</summary>
    public override string ToString() => nameof(ClusterText);
}
