using System.Text.RegularExpressions;

namespace RkeStack.Engine.Waiting;

/// <summary>The lines of a log that say why its program ended or does not get on, fit to be shown.</summary>
internal static partial class LogExcerpt
{
    /// <summary>How many lines of a log are worth reading: a panic's cause stands above some hundred lines of stacks.</summary>
    public const int LinesToRead = 400;

    private const int Lines = 10;
    private const int LatestLines = 3;
    private const int LongestLine = 400;

    /// <summary>
    /// Picks at most ten lines, in their order: the last three and the latest that tell of errors, each error once; where none
    /// does, the last ten. Help texts and stacks do not count, and what looks like a secret is taken out: keys, tokens, passwords.
    /// </summary>
    public static string Of(string log)
    {
        var clean = Assignment().Replace(Pem().Replace(log, "(key removed)"), "${name}(removed)");
        var lines = Telling(clean.Split('\n').Select(Readable)).ToList();
        var errors = lines.Index().Where(l => Error().IsMatch(l.Item)).Reverse().DistinctBy(l => Digits().Replace(l.Item, "")).Select(l => l.Index).ToList();
        var latest = Enumerable.Range(0, lines.Count).TakeLast(errors.Count == 0 ? Lines : LatestLines);
        var chosen = latest.Union(errors).OrderDescending().Take(Lines).Order();
        return string.Join('\n', chosen.Select(i => "  " + Shorten(lines[i])));
    }

    private static string Readable(string line) =>
        StackTrace().Replace(new string([.. line.TrimEnd().Where(c => !char.IsControl(c) || c == '\t')]), "");

    /// <summary>All lines but those of help texts, which follow a wrong flag, and of stacks, which follow a panic.</summary>
    private static IEnumerable<string> Telling(IEnumerable<string> lines)
    {
        var (help, stack) = (false, false);
        foreach (var line in lines.Where(l => l.Length > 0))
        {
            // Headings of a help text end with a colon, and everything below them is indented.
            help = Usage().IsMatch(line) || (help && (char.IsWhiteSpace(line[0]) || line[^1] == ':'));
            stack = Goroutine().IsMatch(line) || (stack && !Logged().IsMatch(line) && !Error().IsMatch(line));
            if (!help && !stack)
            {
                yield return line.Trim();
            }
        }
    }

    /// <summary>The cause stands at the end of a long line as often as at its beginning.</summary>
    private static string Shorten(string line) =>
        line.Length <= LongestLine ? line : $"{line[..(LongestLine / 2)]} … {line[^(LongestLine / 2)..]}";

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|\\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Pem();

    [GeneratedRegex("(?<name>(password|passwd|secret|token|bearer|authorization)[\"']?\\s*[=: ]\\s*(bearer\\s+)?[\"']?)[^\\s\"',]{6,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();

    [GeneratedRegex(",\"stacktrace\":\"(\\\\.|[^\"\\\\])*\"", RegexOptions.CultureInvariant)]
    private static partial Regex StackTrace();

    [GeneratedRegex("^Usage\\b.*:", RegexOptions.CultureInvariant)]
    private static partial Regex Usage();

    [GeneratedRegex("^goroutine \\d+ ", RegexOptions.CultureInvariant)]
    private static partial Regex Goroutine();

    /// <summary>klog's lines, etcd's and CRI's JSON, logrus', and those of programs that begin with the time.</summary>
    [GeneratedRegex("^([IWEF]\\d{4} \\d\\d:|\\{\"|time=|\\d{4}[-/]\\d\\d[-/]\\d\\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Logged();

    /// <summary>The same where they tell of an error, and what Go programs print when they cannot start.</summary>
    [GeneratedRegex(
        "^([EF]\\d{4} \\d\\d:|panic: |fatal error: |[Ee]rror: |flag provided but not defined|invalid value .* for flag|unknown (shorthand )?flag)"
        + "|\"level\":\"(error|dpanic|panic|fatal)\"|\\blevel=(error|panic|fatal)\\b|^\\d{4}-\\d\\d-\\d\\d [\\d:.]+ [EC] \\| ",
        RegexOptions.CultureInvariant)]
    private static partial Regex Error();

    [GeneratedRegex("\\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
