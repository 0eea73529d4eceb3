using System.Buffers;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RkeStack.Cluster.Configuration.Source;

/// <summary>
/// Reads YAML text, and so JSON text too, into nodes with places. Aliases are shared, not copied, and what they would
/// grow to is counted, so that neither a deep nor an exploding text costs memory or stack.
/// </summary>
internal sealed class SourceReader
{
    private const char FirstHalf = '\uD800';
    private const char LastHalf = '\uDFFF';
    private const string Binary = "tag:yaml.org,2002:binary";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SteadyScanner _scanner;
    private readonly Parser _parser;
    private readonly Dictionary<string, SourceNode?> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<SourceNode> _aliased = new(ReferenceEqualityComparer.Instance);
    private int _depth;

    private SourceReader(string text)
    {
        _scanner = new SteadyScanner(new StringReader(text));
        _parser = new Parser(_scanner);
    }

    /// <summary>Reads the first document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="diagnostics">Gets a warning where there are further documents.</param>
    /// <returns>The document; one without a root for a text that holds nothing.</returns>
    /// <exception cref="SourceException">The text cannot be read.</exception>
    public static SourceDocument Read(string text, DiagnosticList diagnostics)
    {
        if (text.Length > SourceLimits.Characters)
        {
            throw new SourceException(SourceErrors.TooLong.At("", $"the text has more than {SourceLimits.Characters} characters, and so many are taken at most"));
        }

        if (HalfCharacter(text) is { } half)
        {
            throw new SourceException(SourceErrors.NotYaml.At("", "the text is not UTF-8 here, but of another encoding such as Latin-1", "Save the file as UTF-8.") with
            {
                Line = text.AsSpan(0, half).Count('\n') + 1,
                Column = half - text.AsSpan(0, half).LastIndexOf('\n'),
            });
        }

        var yaml = text.TrimStart('\uFEFF');
        var reader = new SourceReader(yaml);
        try
        {
            return reader.ReadFirstDocument(diagnostics);
        }
        catch (YamlException error)
        {
            throw new SourceException(new YamlTrouble(yaml, reader._scanner).Of(error));
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The scanner ends in one of these, instead of its own exception, for some texts that are no YAML.
            var last = reader._parser.Current;
            throw new SourceException(new YamlTrouble(yaml, reader._scanner).After(last is null ? 1 : (int)last.End.Line, last is null ? 1 : (int)last.End.Column));
        }
    }

    private SourceDocument ReadFirstDocument(DiagnosticList diagnostics)
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            return new SourceDocument(null, _aliased);
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode();
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            diagnostics.Add(SourceErrors.SeveralDocuments.At("", "the text holds more than one YAML document; only the first is read") with
            {
                Line = (int)second.Start.Line,
                Column = (int)second.Start.Column,
            });
        }

        return new SourceDocument(root, _aliased);
    }

    private SourceNode ReadNode()
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return Resolve(alias);
        }

        var start = _parser.Consume<NodeEvent>();
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] = null;
        }

        if (++_depth > SourceLimits.Depth)
        {
            throw At(SourceErrors.TooDeep, start, $"maps and lists stand inside each other more than {SourceLimits.Depth} deep");
        }

        SourceNode node = start switch
        {
            Scalar scalar when HalfCharacter(scalar.Value) is not null =>
                throw At(SourceErrors.NotYaml, start, "the text is not Unicode: an escape stands for one half of a character"),
            // The scanner lets them through at the beginning of a list or map in brackets.
            Scalar { Style: ScalarStyle.Plain, Value: ['@' or '`' or '%' or '|' or '>', ..] } scalar =>
                throw At(SourceErrors.NotYaml, start, $"the text is not YAML: a text that begins with '{scalar.Value[0]}' needs quotes"),
            Scalar { Tag: { IsEmpty: false, IsNonSpecific: false, Value: Binary } } scalar => new SourceScalar(Decoded(scalar), IsPlain: false, Line(scalar), Column(scalar)),
            Scalar scalar => new SourceScalar(scalar.Value, IsPlain(scalar), Line(scalar), Column(scalar)),
            SequenceStart sequence => ReadSequence(sequence),
            MappingStart mapping => ReadMapping(mapping),
            _ => throw At(SourceErrors.NotYaml, start, "the text is not YAML: a value was expected here"),
        };
        _depth--;
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] = node;
        }

        return node;
    }

    private SourceSequence ReadSequence(SequenceStart start)
    {
        var items = new List<SourceNode>();
        long size = 1;
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            var item = ReadNode();
            size = Grow(size, item, start);
            items.Add(item);
        }

        return new SourceSequence(items, Line(start), Column(start)) { ExpandedSize = size };
    }

    private SourceMapping ReadMapping(MappingStart start)
    {
        var entries = new List<SourceEntry>();
        long size = 1;
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var keyStart = _parser.Current!;
            if (ReadNode() is not SourceScalar key)
            {
                throw At(SourceErrors.KeyIsNotText, keyStart, "the key of a map is itself a map or a list");
            }

            var valueStart = _parser.Current!;
            var value = ReadNode();
            size = Grow(size, value, start);
            if (key is { IsPlain: true, Text: "<<" })
            {
                Merge(value, valueStart, entries);
            }
            else
            {
                entries.Add(new SourceEntry(key, value, IsMerged: false));
            }
        }

        return new SourceMapping(entries, Line(start), Column(start)) { ExpandedSize = size };
    }

    private static void Merge(SourceNode value, ParsingEvent place, List<SourceEntry> into)
    {
        // In a list of maps the earlier ones win, and in a map of settings the later entries do: hence the reversal.
        var sources = value is SourceSequence list ? list.Items.Reverse() : [value];
        foreach (var source in sources)
        {
            if (source is not SourceMapping map)
            {
                throw At(SourceErrors.MergeIsNotMap, place, $"'<<' merges maps, and this is {source.Kind}");
            }

            into.AddRange(map.Entries.Select(entry => entry with { IsMerged = true }));
        }
    }

    private SourceNode Resolve(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            throw At(SourceErrors.UnknownAlias, alias, $"*{alias.Value.Value} refers to an anchor that does not stand before it");
        }

        _aliased.Add(node ?? throw At(SourceErrors.UnknownAlias, alias, $"*{alias.Value.Value} refers to the value that it is itself a part of"));
        return node;
    }

    private static long Grow(long size, SourceNode child, ParsingEvent place)
    {
        var grown = size + child.ExpandedSize;
        return grown <= SourceLimits.Nodes
            ? grown
            : throw At(SourceErrors.TooManyNodes, place, $"the text holds more than {SourceLimits.Nodes} values, those that aliases stand for included");
    }

    /// <summary>Where a half of a UTF-16 pair stands alone, which nothing that writes UTF-8 takes; null for nowhere.</summary>
    private static int? HalfCharacter(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange(FirstHalf, LastHalf);
        for (var place = first < 0 ? text.Length : first; place < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(place), out _, out var length) != OperationStatus.Done)
            {
                return place;
            }

            place += length;
        }

        return null;
    }

    /// <summary>The text that a value with the tag <c>!!binary</c> holds in base64.</summary>
    private static string Decoded(Scalar scalar)
    {
        try
        {
            return StrictUtf8.GetString(Convert.FromBase64String(scalar.Value));
        }
        catch (Exception fault) when (fault is FormatException or DecoderFallbackException)
        {
            throw At(SourceErrors.NotYaml, scalar, "the text is not YAML: what '!!binary' stands before is no base64, or no text in it", "Write the text as it is.");
        }
    }

    private static bool IsPlain(Scalar scalar) => scalar.Style == ScalarStyle.Plain
        ? scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific || scalar.Tag.Value != "tag:yaml.org,2002:str"
        : !scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific && scalar.Tag.Value != "tag:yaml.org,2002:str";

    private static SourceException At(ErrorCode code, ParsingEvent place, string message, string? fix = null) =>
        new(code.At("", message, fix) with { Line = Line(place), Column = Column(place) });

    private static int Line(ParsingEvent place) => (int)place.Start.Line;

    private static int Column(ParsingEvent place) => (int)place.Start.Column;
}
