namespace RkeStack.Cluster.Configuration;

/// <summary>All keys of cluster.yml, for schemas and documentation.</summary>
public static class ConfigKeys
{
    /// <summary>The top level.</summary>
    public static ConfigSection Root => ClusterKeys.Section;

    /// <summary>Every section, the top level first, each once.</summary>
    public static IReadOnlyList<ConfigSection> Sections => ClusterKeys.AllSections;

    /// <summary>Every key of a section and of the sections in it, each by its path, a section before what stands in it.</summary>
    /// <param name="section">The section; <see cref="Root"/> for all of cluster.yml.</param>
    /// <param name="path">The path of the section; empty for the top level.</param>
    /// <param name="effects">What a change of the key that holds the section touches.</param>
    public static IEnumerable<ConfigEntry> Entries(ConfigSection section, string path = "", ChangeEffects effects = ChangeEffects.None) =>
        section.Keys.SelectMany(key =>
        {
            var entry = ConfigEntry.Of(section, key, path, effects);
            return key.Section is null ? [entry] : Entries(key.Section, entry.ItemPath, entry.Effects).Prepend(entry);
        });
}
