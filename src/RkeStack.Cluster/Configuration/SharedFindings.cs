using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>A mistake that aliases or merges take to several places is one mistake.</summary>
internal static class SharedFindings
{
    private const int MostShown = 5;

    /// <summary>The findings with those of one place in the text as one, which names the other paths.</summary>
    /// <param name="findings">What was found, in any order.</param>
    /// <returns>Each place's first finding, in the same order.</returns>
    public static IEnumerable<Diagnostic> AsOne(IEnumerable<Diagnostic> findings)
    {
        var places = new Dictionary<(string Code, int Line, int Column, string Message), int>();
        var kept = new List<(Diagnostic Finding, List<string> Others)>();
        foreach (var finding in findings)
        {
            if (finding is { Line: { } line, Column: { } column } && !places.TryAdd((finding.Code, line, column, finding.Message), kept.Count))
            {
                var index = places[(finding.Code, line, column, finding.Message)];
                kept[index].Others.Add(finding.Path);
            }
            else
            {
                kept.Add((finding, []));
            }
        }

        return kept.Select(item => Named(item.Finding, [.. item.Others.Distinct().Where(path => path != item.Finding.Path)]));
    }

    private static Diagnostic Named(Diagnostic finding, ImmutableArray<string> others) =>
        others.IsEmpty ? finding : finding with { Message = $"{finding.Message} ({Also(others)})" };

    private static string Also(ImmutableArray<string> others)
    {
        var shown = string.Join(", ", others.Take(MostShown));
        return others.Length <= MostShown ? $"the same at {shown}" : $"the same at {shown} and {others.Length - MostShown} more";
    }
}
