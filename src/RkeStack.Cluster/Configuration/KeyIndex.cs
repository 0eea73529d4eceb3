namespace RkeStack.Cluster.Configuration;

/// <summary>Finds keys by name: in which sections a key stands, and which key of a section comes nearest.</summary>
internal static class KeyIndex
{
    private static readonly Lazy<ILookup<string, string>> Sections = new(() =>
        ClusterKeys.AllSections
            .SelectMany(section => section.Keys.Select(key => (key.Name, Section: section.Name)))
            .Distinct()
            .ToLookup(pair => pair.Name, pair => pair.Section, StringComparer.Ordinal));

    /// <summary>The names of the sections that have such a key.</summary>
    public static IEnumerable<string> SectionsOf(string key) => Sections.Value[key];

    /// <summary>The key of the section that is most like the name; null where none is alike.</summary>
    public static NearKey? Nearest(ConfigSection section, string name)
    {
        const int longestKey = 64;
        if (name.Length > longestKey)
        {
            return null;
        }

        var most = Math.Clamp(name.Length / 3, 1, 3);
        return section.Keys
            .Select(key => new NearKey(key.Name, Math.Min(EditDistance.Between(name, key.Name), EditDistance.Between(name, key.JsonName))))
            .Where(near => near.Distance <= most)
            .MinBy(near => near.Distance);
    }
}
