using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace RkeStack.Cluster.Yaml;

/// <summary>
/// Loads YAML texts of users. The library's own loading goes as deep as the text is nested, so that a text without bottom ends
/// the process, and compares the keys of maps, which for keys that are maps of aliases has no end; here the text is looked
/// through before.
/// </summary>
internal static class BoundedYaml
{
    /// <summary>How deep a text may be nested.</summary>
    public const int MaxDepth = 100;

    /// <summary>How many parts (values, keys, begins and ends of lists and maps) a text may have as it is written.</summary>
    public const int MaxParts = 1_500_000;

    /// <summary>Loads all documents of a text. What its aliases unfold to is not bounded: they are shared, not copied.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="YamlTooLargeException">It is nested deeper than <see cref="MaxDepth"/>, or has more than <see cref="MaxParts"/> parts.</exception>
    /// <exception cref="YamlKeyException">The key of a map is a map or a list.</exception>
    /// <exception cref="YamlException">It is not YAML.</exception>
    public static YamlStream Load(string text)
    {
        try
        {
            Check(text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The library ends in one of these, instead of its own exception, for some texts that are no YAML.
            throw new YamlException(Mark.Empty, Mark.Empty, "its structure is broken", exception);
        }
    }

    private static void Check(string text)
    {
        var parser = new Parser(new StringReader(text));
        var open = new Stack<Level>();
        var collections = new HashSet<string>(StringComparer.Ordinal);
        for (var parts = 0; parser.MoveNext();)
        {
            var part = parser.Current!;
            if (++parts > MaxParts || open.Count > MaxDepth)
            {
                throw new YamlTooLargeException(part.Start, part.End);
            }

            if (open.TryPeek(out var level) && level.IsAtKey && IsCollection(part, collections))
            {
                throw new YamlKeyException(part.Start, part.End);
            }

            Step(part, open, collections);
        }
    }

    private static bool IsCollection(ParsingEvent part, HashSet<string> collections) =>
        part is MappingStart or SequenceStart || (part is AnchorAlias alias && collections.Contains(alias.Value.Value));

    private static void Step(ParsingEvent part, Stack<Level> open, HashSet<string> collections)
    {
        if (part is MappingStart or SequenceStart)
        {
            if (part is NodeEvent { Anchor.IsEmpty: false } anchored)
            {
                collections.Add(anchored.Anchor.Value);
            }

            open.Push(new Level(part is MappingStart));
            return;
        }

        if (part is MappingEnd or SequenceEnd)
        {
            open.Pop();
        }

        if (part is MappingEnd or SequenceEnd or Scalar or AnchorAlias && open.TryPeek(out var level))
        {
            level.Step();
        }
    }

    /// <summary>An open list or map.</summary>
    private sealed class Level(bool isMap)
    {
        private bool _isAtValue;

        /// <summary>Whether the next part is the key of a map.</summary>
        public bool IsAtKey => isMap && !_isAtValue;

        /// <summary>A key, or a value, has passed.</summary>
        public void Step() => _isAtValue = !_isAtValue;
    }
}
