using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Tests.Fuzzing;

/// <summary>Real texts, spoilt byte by byte, line by line and word by word.</summary>
internal static partial class SpoiltTexts
{
    private static readonly string[] Words =
        [.. OddScalars.Odd, .. OddScalars.Plausible, .. ConfigKeys.Sections.SelectMany(section => section.Keys).Select(key => key.Name).Distinct()];

    /// <summary>One change: what is done, where (as a share of the text), and with what.</summary>
    private sealed record Change(int Kind, double Where, int With);

    /// <summary>A text with one to four changes.</summary>
    /// <param name="corpus">The texts.</param>
    public static Gen<string> Of(Corpus corpus) => Gen.Select(
        Gen.Int[0, corpus.Texts.Count - 1],
        Gen.Select(Gen.Int[0, 11], Gen.Double[0, 0.999999], Gen.Int[0, int.MaxValue - 1], (kind, where, with) => new Change(kind, where, with)).List[1, 4],
        (index, changes) => changes.Aggregate(corpus.Texts[index], (text, change) => Apply(text, change, corpus)));

    private static string Apply(string text, Change change, Corpus corpus) => change.Kind switch
    {
        < 3 => OfBytes(text, change),
        < 7 => OfLines(text, change, corpus),
        _ => OfWords(text, change),
    };

    // What is no UTF-8 any more becomes what a reader of files makes of it.
    private static string OfBytes(string text, Change change)
    {
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        if (bytes.Count == 0)
        {
            return text;
        }

        var at = (int)(change.Where * bytes.Count);
        switch (change.Kind)
        {
            case 0:
                bytes[at] = (byte)change.With;
                break;
            case 1:
                bytes.Insert(at, (byte)change.With);
                break;
            default:
                bytes.RemoveRange(at, Math.Min(1 + (change.With % 16), bytes.Count - at));
                break;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string OfLines(string text, Change change, Corpus corpus)
    {
        var lines = text.Split('\n').ToList();
        var at = (int)(change.Where * lines.Count);
        switch (change.Kind)
        {
            case 3:
                lines.RemoveAt(at);
                break;
            case 4:
                lines.Insert(change.With % (lines.Count + 1), lines[at]);
                break;
            case 5:
                lines.Insert(at, corpus.Lines[change.With % corpus.Lines.Count]);
                break;
            default:
                lines[at] = change.With % 2 == 0 ? "  " + lines[at] : lines[at].TrimStart();
                break;
        }

        return string.Join('\n', lines);
    }

    private static string OfWords(string text, Change change)
    {
        var words = Word().Matches(text);
        if (words.Count == 0)
        {
            return text;
        }

        var word = words[(int)(change.Where * words.Count)];
        var other = change.Kind switch
        {
            7 => words[change.With % words.Count].Value,
            8 => "",
            _ => Words[change.With % Words.Length],
        };
        return text[..word.Index] + other + text[(word.Index + word.Length)..];
    }

    [GeneratedRegex(@"[^\s:,\[\]{}]+")]
    private static partial Regex Word();
}
