namespace RkeStack.Cluster.Configuration;

/// <summary>Finds keys by name: in which sections a key stands, and which key of a section comes nearest.</summary>
internal static class KeyIndex
{
    private static readonly Lazy<ILookup<string, string>> Sections = new(() =>
        ClusterKeys.AllSections
            .SelectMany(section => section.Keys.Select(key => (key.Name, Section: section.Name)))
            .Distinct()
            .ToLookup(pair => pair.Name, pair => pair.Section, StringComparer.Ordinal));

    /// <summary>What Kubernetes and other programs call what RKE has a name of its own for.</summary>
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["kube-apiserver"] = "kube-api",
        ["kube-controller-manager"] = "kube-controller",
        ["kube-scheduler"] = "scheduler",
    };

    /// <summary>The names of the sections that have such a key.</summary>
    public static IEnumerable<string> SectionsOf(string key) => Sections.Value[key];

    /// <summary>
    /// The key of the section that is meant by another name, is most like the name, or is the name with words before or after
    /// it; null where none is.
    /// </summary>
    public static NearKey? Nearest(ConfigSection section, string name)
    {
        const int longestKey = 64;
        if (name.Length > longestKey)
        {
            return null;
        }

        if (OtherNames.GetValueOrDefault(Plain(name)) is { } other && section.Keys.Any(key => key.Name == other))
        {
            return new NearKey(other, EditDistance.Between(name, other));
        }

        return Closest(section, key => Math.Min(EditDistance.Between(name, key.Name), EditDistance.Between(name, key.JsonName)), EditDistance.MostOf(name))
            ?? Closest(section, key => WordsBetween(Plain(name), Plain(key.Name)), longestKey);
    }

    private static NearKey? Closest(ConfigSection section, Func<ConfigKey, int> distance, int most) => section.Keys
        .Select(key => new NearKey(key.Name, distance(key)))
        .Where(near => near.Distance <= most)
        .MinBy(near => near.Distance);

    /// <summary>How many letters of whole words one name has before or after the other; more than any name has where it is not so.</summary>
    private static int WordsBetween(string name, string key)
    {
        const int shortest = 4;
        var (inner, outer) = name.Length < key.Length ? (name, key) : (key, name);
        var isPart = inner.Length >= shortest
            && (outer.StartsWith($"{inner}-", StringComparison.Ordinal) || outer.EndsWith($"-{inner}", StringComparison.Ordinal));
        return isPart ? outer.Length - inner.Length : int.MaxValue;
    }

    private static string Plain(string name) => name.Replace('_', '-').ToLowerInvariant();
}
