using System.Text.RegularExpressions;

namespace RkeStack.Cluster.Tests.Oracles;

/// <summary>The table of docs/deliberate-differences.md: which differences from RKE's plans are meant.</summary>
public sealed partial class DeliberateDifferences
{
    private readonly Dictionary<string, Regex> _places;

    private DeliberateDifferences(Dictionary<string, Regex> places) => _places = places;

    /// <summary>The places that the table names, as written.</summary>
    public IEnumerable<string> Places => _places.Keys;

    /// <summary>Reads the table: the code in its second column names places, <c>*</c> standing for any text.</summary>
    public static DeliberateDifferences Load()
    {
        var places = new Dictionary<string, Regex>();
        foreach (var row in File.ReadLines(Path.Combine(Repository(), "docs", "deliberate-differences.md")).Where(l => l.StartsWith("| D", StringComparison.Ordinal)))
        {
            foreach (Match place in Code().Matches(row.Split('|')[2]))
            {
                var text = place.Groups[1].Value;
                places.Add(text, new Regex($"^{Regex.Escape(text).Replace("\\*", ".*", StringComparison.Ordinal)}$"));
            }
        }

        return new DeliberateDifferences(places);
    }

    /// <summary>The place in the table that covers a difference, or null.</summary>
    public string? PlaceOf(PlanMismatch mismatch) => _places.FirstOrDefault(p => p.Value.IsMatch(mismatch.Place)).Key;

    /// <summary>The root of the checkout.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RkeStack.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not run inside the repository");
        }

        return folder.FullName;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
