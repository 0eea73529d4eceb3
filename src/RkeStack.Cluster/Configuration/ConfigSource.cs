using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>
/// What the user wrote and where it stands, by path. Paths are those of cluster.yml, whatever spelling typed inputs used:
/// <c>nodes[0].internal_address</c>, <c>services.kube-api.extra_args["v"]</c>.
/// </summary>
public sealed class ConfigSource
{
    private readonly Dictionary<string, SourcePlace> _places;

    internal ConfigSource(Dictionary<string, SourcePlace> places) => _places = places;

    /// <summary>Nothing written at all.</summary>
    public static ConfigSource Empty { get; } = new([]);

    /// <summary>The paths of everything that was written, and where it stands.</summary>
    public IReadOnlyDictionary<string, SourcePlace> Places => _places;

    /// <summary>The paths of keys that are not written, and that keys which nobody knows are taken for mistakes of; in the user's spelling.</summary>
    internal IReadOnlyList<string> Meant { get; init; } = [];

    /// <summary>Whether the key or item was written, null included.</summary>
    /// <param name="path">Its path.</param>
    public bool IsWritten(string path) => _places.ContainsKey(path);

    /// <summary>Whether the key or item was written, and not left null, empty, 0 or false.</summary>
    /// <param name="path">Its path.</param>
    public bool IsFilledIn(string path) => _places.TryGetValue(path, out var place) && !place.IsBlank;

    /// <summary>Whether the key was written with a map, be it an empty one.</summary>
    /// <param name="path">Its path.</param>
    internal bool IsMap(string path) => _places.TryGetValue(path, out var place) && place.IsMap;

    /// <summary>The same as <see cref="Locate"/>, at the value of an entry under a name of the user's own, and not at its name.</summary>
    /// <param name="diagnostic">A diagnostic whose path is one of cluster.yml.</param>
    internal Diagnostic LocateValue(Diagnostic diagnostic) => _places.GetValueOrDefault(diagnostic.Path)?.Value is var (line, column)
        ? Locate(diagnostic) with { Line = line, Column = column }
        : Locate(diagnostic);

    /// <summary>The diagnostic with the user's spelling of its path, and line and column of it or of what it stands in.</summary>
    /// <param name="diagnostic">A diagnostic whose path is one of cluster.yml.</param>
    public Diagnostic Locate(Diagnostic diagnostic)
    {
        if (diagnostic.Line is not null)
        {
            return diagnostic;
        }

        for (var path = diagnostic.Path; path.Length > 0; path = ConfigPath.Parent(path))
        {
            if (_places.TryGetValue(path, out var place))
            {
                return place.Locate(diagnostic) with { Path = place.UserPath + diagnostic.Path[path.Length..] };
            }
        }

        return diagnostic;
    }
}
