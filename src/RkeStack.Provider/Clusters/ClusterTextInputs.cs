using System.Text.Json;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Clusters;

/// <summary>The inputs of everything that is given a cluster.yml.</summary>
internal abstract record ClusterTextInputs
{
    [Secret]
    [Description("The text of a cluster.yml as RKE takes it. Give exactly one of `clusterYaml`, `clusterFile` and `config`.")]
    public string? ClusterYaml { get; init; }

    [Description("Path of a cluster.yml, relative to the program's folder. Relative paths in it begin at its own folder.")]
    public string? ClusterFile { get; init; }

    [Secret]
    [Description("What cluster.yml says, as an object. Keys are cluster.yml's own, or the same in camel case.")]
    public virtual JsonElement? Config { get; init; }

    /// <summary>The cluster.yml, in whichever of its forms.</summary>
    public ClusterText ToText() => new(ClusterYaml, ClusterFile, Config);
}
