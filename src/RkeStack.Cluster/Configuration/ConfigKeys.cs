namespace RkeStack.Cluster.Configuration;

/// <summary>All keys of cluster.yml, for schemas and documentation.</summary>
public static class ConfigKeys
{
    /// <summary>The top level.</summary>
    public static ConfigSection Root => ClusterKeys.Section;

    /// <summary>Every section, the top level first, each once.</summary>
    public static IReadOnlyList<ConfigSection> Sections => ClusterKeys.AllSections;
}
