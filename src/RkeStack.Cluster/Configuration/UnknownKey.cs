using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>What is known of a key that its section does not have.</summary>
/// <param name="Code">Whether the key is obsolete, misplaced or unknown.</param>
/// <param name="Message">What is wrong, one sentence.</param>
/// <param name="Fix">What to write; null for the code's own fix.</param>
internal sealed record UnknownKey(ErrorCode Code, string Message, string? Fix)
{
    private const int MostPlaces = 3;

    /// <summary>The key of the section that the name is a mistake for; null where there is none, or where the key is no error.</summary>
    public string? Meant { get; private init; }

    /// <summary>Whether a top-level key is a place for values of the user's own, as the schema's patternProperties have it.</summary>
    public static bool IsFree(string name) => name.StartsWith("x-", StringComparison.Ordinal) || name.StartsWith('.');

    /// <summary>Looks for what may be meant.</summary>
    /// <param name="section">The section.</param>
    /// <param name="name">The key.</param>
    /// <param name="above">The section that stands just above the key and has it; null for none.</param>
    public static UnknownKey Of(ConfigSection section, string name, string? above)
    {
        if (section.ObsoleteKeys.FirstOrDefault(key => key.Name == name) is { } obsolete)
        {
            return new UnknownKey(SourceErrors.ObsoleteKey, $"'{name}' {obsolete.Was}", obsolete.Fix);
        }

        var what = $"'{name}' is not a key of {(section.Name.Length == 0 ? "cluster.yml" : section.Name)}";
        var nearest = KeyIndex.Nearest(section, name);
        var elsewhere = KeyIndex.SectionsOf(name).Where(other => other != section.Name).ToList();
        if (elsewhere.Count > 0 && nearest is not { Distance: <= 1 })
        {
            return above is not null ? OfAbove(what, name, above, elsewhere.Count)
                : elsewhere.Count <= MostPlaces ? OfFew(name, elsewhere)
                : OfMany(what, name, elsewhere);
        }

        return new UnknownKey(SourceErrors.UnknownKey, what, nearest is null ? null : $"Did you mean '{nearest.Name}'?") { Meant = nearest?.Name };
    }

    /// <summary>The section before a key in its map, or the last one in that, that has such a key: the key lacks indentation.</summary>
    /// <param name="section">The section that the map stands for.</param>
    /// <param name="map">The map.</param>
    /// <param name="entry">The key that the section does not have.</param>
    /// <param name="path">The map's path.</param>
    /// <returns>The path of the section above; null where there is none.</returns>
    public static string? Above(ConfigSection section, SourceMapping map, SourceEntry entry, string path)
    {
        var before = map.Entries.TakeWhile(other => !ReferenceEquals(other, entry)).Select(other => (other.Value, Key: KeyOf(section, other)));
        var (value, key) = before.LastOrDefault(other => other.Key is not null);
        while (key is { Section: { } inner, Kind: not ConfigValueKind.SectionMap })
        {
            path = ConfigPath.Key(path, key.Name);
            if (value is SourceSequence { Items: [.., var item] } list)
            {
                (path, value) = (ConfigPath.Item(path, list.Items.Count - 1), item);
            }

            if (inner.Keys.Any(known => known.Name == entry.Key.Text))
            {
                return path;
            }

            (value, key) = value is SourceMapping { Entries: [.., var last] } ? (last.Value, KeyOf(inner, last)) : (value, null);
        }

        return null;
    }

    private static ConfigKey? KeyOf(ConfigSection section, SourceEntry entry) => section.Keys.FirstOrDefault(key => key.Name == entry.Key.Text);

    private static UnknownKey OfAbove(string what, string name, string above, int places) => new(
        places <= MostPlaces ? SourceErrors.MisplacedKey : SourceErrors.UnknownKey,
        $"{what}; it belongs in '{above}' above it",
        $"Indent it, so that it is '{ConfigPath.Key(above, name)}'.");

    private static UnknownKey OfFew(string name, List<string> sections)
    {
        var places = string.Join(" or ", sections.Select(other => $"'{ConfigPath.Key(other, name)}'"));
        return new UnknownKey(SourceErrors.MisplacedKey, $"'{name}' does nothing here; it belongs at {places}", $"Write it as {places}.");
    }

    private static UnknownKey OfMany(string what, string name, List<string> sections)
    {
        var groups = sections.GroupBy(ConfigPath.Parent).OrderByDescending(group => group.Key.Length == 0 ? 0 : group.Count()).ToList();
        var places = groups.SelectMany(group => group.Key.Length > 0 && group.Count() > 1 ? [$"a part of '{group.Key}'"] : group.Select(other => $"'{other}'")).ToList();
        var where = places.Count <= MostPlaces ? $"it belongs in {string.Join(" or ", places)}" : $"{sections.Count} other sections have such a key";
        return new UnknownKey(
            SourceErrors.UnknownKey,
            $"{what}; {where}",
            $"Move it to where it is meant to be, such as '{ConfigPath.Key(groups[0].First(), name)}', or remove it.");
    }
}
