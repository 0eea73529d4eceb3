using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>What reading the sections has in common: places, diagnostics, and words for keys that are not known.</summary>
internal sealed class Binder(bool isTypedInput, DiagnosticList diagnostics, IReadOnlySet<SourceNode> anchored)
{
    private readonly Dictionary<string, SourcePlace> _places = new(StringComparer.Ordinal);
    private readonly HashSet<SourceScalar> _accounted = new(ReferenceEqualityComparer.Instance);
    private readonly List<(ConfigSection Section, SourceEntry Entry, string SectionPath)> _untaken = [];
    private readonly HashSet<string> _meant = new(StringComparer.Ordinal);

    /// <summary>Whether keys in camelCase are keys too.</summary>
    public bool AcceptsCamelCase => isTypedInput;

    /// <summary>Where everything that was written stands.</summary>
    public ConfigSource ToSource() => new(_places)
    {
        Meant = [.. _meant.Where(path => !_places.ContainsKey(path)).Select(path => ConfigPath.Key(UserPathOf(ConfigPath.Parent(path)), path[(path.LastIndexOf('.') + 1)..]))],
    };

    /// <summary>Remembers where a key stands; its line is that of a plain value, so that an editor jumps to what is to be changed.</summary>
    public void Note(string path, SourceScalar key, SourceNode value)
    {
        var place = value is SourceScalar ? value : key;
        _places[path] = Place(path, ".", key.Text, place) with { IsBlank = value.IsBlank, IsMap = value is SourceMapping };
    }

    /// <summary>Remembers where an item of a list or an entry of a map stands.</summary>
    public void Note(string path, SourceNode node)
    {
        var parent = ConfigPath.Parent(path);
        _places[path] = Place(path, "", path[parent.Length..], node) with { IsBlank = node.IsBlank };
    }

    /// <summary>Remembers where an entry of a map of the user's own names stands, its name and its value.</summary>
    public void NoteNamed(string path, SourceEntry entry)
    {
        Note(path, entry.Key);
        _places[path] = _places[path] with { Value = isTypedInput ? null : (entry.Value.Line, entry.Value.Column) };
    }

    /// <summary>Whether unquoted texts are taken as <see cref="RewrittenText"/> has them.</summary>
    public bool IsRewritten { get; init; }

    /// <summary>The text of a scalar where a text is wanted.</summary>
    public string TextOf(SourceScalar scalar) => IsRewritten ? RewrittenText.Of(scalar) : scalar.Text;

    /// <summary>Tells that a value is of the wrong kind.</summary>
    /// <returns>False, always.</returns>
    public bool Refuse(SourceNode node, string path, string expected, string? fix = null)
    {
        var found = node is SourceScalar { IsPlain: false } ? "a text in quotes" : node.Kind;
        Report(SourceErrors.WrongType, path, node, $"{expected} is expected here, and this is {found}", fix ?? $"Write {expected}.");
        return false;
    }

    /// <summary>Tells that a key stands twice in one map.</summary>
    public void WarnOfDuplicate(SourceEntry entry, string path)
    {
        var what = entry.Value is SourceMapping ? "both maps are merged, what stands here wins" : "what stands here wins, the earlier value is lost";
        Report(SourceErrors.DuplicateKey, path, entry.Key, $"'{entry.Key.Text}' stands in this map before: {what}");
    }

    /// <summary>Tells that a key does nothing.</summary>
    public void WarnOfNoEffect(ConfigKey key, string path)
    {
        if (_places.TryGetValue(path, out var place))
        {
            diagnostics.Add(place.Locate(SourceErrors.NoEffect.At(place.UserPath, $"'{key.Name}' does nothing: {key.Description}")));
        }
    }

    /// <summary>Remembers that a section or a map of the user's own names has the key.</summary>
    public void Take(SourceEntry entry) => _accounted.Add(entry.Key);

    /// <summary>Tells what is known of a key that is none of the section's.</summary>
    public void ReportUnknown(ConfigSection section, SourceMapping map, SourceEntry entry, string sectionPath)
    {
        if (sectionPath.Length == 0 && UnknownKey.IsFree(entry.Key.Text))
        {
            return;
        }

        if (entry.IsMerged)
        {
            // A merged map may serve sections of several kinds, of which one is enough.
            _untaken.Add((section, entry, sectionPath));
        }
        else if (sectionPath.Length > 0 || !HoldsAnchors(entry.Value))
        {
            Describe(section, entry, sectionPath, isTypedInput ? null : map);
        }
    }

    /// <summary>Tells of the merged keys that none of the sections has into which they were merged, each once.</summary>
    public void ReportUntaken()
    {
        foreach (var places in _untaken.Where(item => !_accounted.Contains(item.Entry.Key)).ToLookup(item => item.Entry.Key, ReferenceEqualityComparer.Instance))
        {
            var (section, entry, sectionPath) = places.First();
            Describe(section, entry, sectionPath, map: null);
            foreach (var others in places.Skip(1).GroupBy(other => other.Section))
            {
                var unknown = UnknownKey.Of(others.Key, entry.Key.Text, above: null);
                foreach (var other in others)
                {
                    Guess(other.SectionPath, unknown);
                }
            }
        }
    }

    /// <summary>Remembers the path of a key or field that one which nobody knows is taken for a mistake of.</summary>
    public void Mean(string path) => _meant.Add(path);

    /// <summary>Counts a finding where there is no room for it, sparing the work of putting it into words.</summary>
    /// <returns>Whether there is no room.</returns>
    public bool DropsFinding()
    {
        if (diagnostics.IsFull)
        {
            diagnostics.Drop();
        }

        return diagnostics.IsFull;
    }

    // The map that the key was written in is where one is looked for that it lacks indentation below.
    private void Describe(ConfigSection section, SourceEntry entry, string sectionPath, SourceMapping? map)
    {
        _accounted.Add(entry.Key);
        var name = entry.Key.Text;
        var path = ConfigPath.Key(UserPathOf(sectionPath), name);
        if (DropsFinding())
        {
            return;
        }

        var unknown = UnknownKey.Of(section, name, map is null ? null : UnknownKey.Above(section, map, entry, sectionPath));
        Guess(sectionPath, unknown);
        Report(unknown.Code, path, entry.Key, unknown.Message, unknown.Fix);
    }

    private void Guess(string sectionPath, UnknownKey unknown)
    {
        if (unknown.Meant is { } name)
        {
            Mean(ConfigPath.Key(sectionPath, name));
        }
    }

    private SourcePlace Place(string path, string separator, string name, SourceNode node)
    {
        if (!isTypedInput)
        {
            return new SourcePlace(path, node.Line, node.Column);
        }

        var parent = UserPathOf(ConfigPath.Parent(path));
        return SourcePlace.InInput(parent.Length == 0 ? name : parent + separator + name);
    }

    /// <summary>A path in the user's own spelling.</summary>
    public string UserPathOf(string path) => _places.TryGetValue(path, out var place) ? place.UserPath : path;

    /// <summary>Tells what is wrong with what the user wrote at a place.</summary>
    public void Report(ErrorCode code, string path, SourceNode node, string message, string? fix = null)
    {
        var place = isTypedInput ? SourcePlace.InInput(UserPathOf(path)) : new SourcePlace(path, node.Line, node.Column);
        diagnostics.Add(place.Locate(code.At(place.UserPath, message, fix)));
    }

    private bool HoldsAnchors(SourceNode node) => anchored.Contains(node) || node switch
    {
        SourceMapping mapping => mapping.Entries.Any(entry => HoldsAnchors(entry.Value)),
        SourceSequence sequence => sequence.Items.Any(HoldsAnchors),
        _ => false,
    };
}
