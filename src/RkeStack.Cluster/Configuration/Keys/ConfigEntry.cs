namespace RkeStack.Cluster.Configuration;

/// <summary>A key at one of its places in cluster.yml.</summary>
/// <param name="Path">The path, such as <c>nodes[].taints[].key</c>.</param>
/// <param name="Key">The key.</param>
/// <param name="Effects">What a change of it touches at this place.</param>
public sealed record ConfigEntry(string Path, ConfigKey Key, ChangeEffects Effects)
{
    /// <summary>The path of what the key holds, if it holds sections: <c>nodes[]</c> for <c>nodes</c>.</summary>
    public string ItemPath => Key.Kind switch
    {
        ConfigValueKind.SectionList => $"{Path}[]",
        ConfigValueKind.SectionMap => ConfigPath.Named(Path, "name"),
        _ => Path,
    };

    /// <summary>A key of a section that stands at a path.</summary>
    /// <param name="section">The section.</param>
    /// <param name="key">One of its keys.</param>
    /// <param name="path">The section's path.</param>
    /// <param name="effects">What a change of the key that holds the section touches.</param>
    internal static ConfigEntry Of(ConfigSection section, ConfigKey key, string path, ChangeEffects effects) =>
        new(ConfigPath.Key(path, key.Name), key, key.Effects ?? section.Effects ?? effects);
}
