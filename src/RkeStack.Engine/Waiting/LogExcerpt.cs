using System.Text.RegularExpressions;

namespace RkeStack.Engine.Docker;

/// <summary>The last lines of a log, fit to be shown.</summary>
internal static partial class LogExcerpt
{
    private const int Lines = 10;
    private const int LongestLine = 400;

    /// <summary>Cuts to the last lines, and takes out what looks like a secret: keys, tokens, passwords.</summary>
    public static string Of(string log)
    {
        var clean = Assignment().Replace(Pem().Replace(log, "(key removed)"), "${name}(removed)");
        var lines = clean.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => new string([.. line.Where(c => !char.IsControl(c) || c == '\t')]))
            .TakeLast(Lines);
        return string.Join('\n', lines.Select(l => "  " + (l.Length > LongestLine ? l[..LongestLine] + "…" : l)));
    }

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|\\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Pem();

    [GeneratedRegex("(?<name>(password|passwd|secret|token|bearer|authorization)[\"']?\\s*[=: ]\\s*(bearer\\s+)?[\"']?)[^\\s\"',]{6,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();
}
