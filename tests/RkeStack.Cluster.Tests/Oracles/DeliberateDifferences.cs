using System.Text.RegularExpressions;

namespace RkeStack.Cluster.Tests.Oracles;

/// <summary>The table of docs/deliberate-differences.md: which differences from RKE's plans, and from its containers on hosts, are meant.</summary>
public sealed partial class DeliberateDifferences
{
    private const string OnHosts = "host: ";

    private readonly Dictionary<string, Regex> _places;

    private DeliberateDifferences(Dictionary<string, Regex> places) => _places = places;

    /// <summary>The places that the table names, as written.</summary>
    public IEnumerable<string> Places => _places.Keys;

    /// <summary>Reads what the table says of plans: the code in its second column names places, <c>*</c> standing for any text.</summary>
    public static DeliberateDifferences Load() => new(Read().Where(place => !place.StartsWith(OnHosts, StringComparison.Ordinal)).ToDictionary(place => place, Pattern));

    /// <summary>Reads what the table says of the containers found on hosts: the places that begin with <c>host:</c>.</summary>
    public static DeliberateDifferences LoadOfHosts() => new(
        Read().Where(place => place.StartsWith(OnHosts, StringComparison.Ordinal)).Select(place => place[OnHosts.Length..]).ToDictionary(place => place, Pattern));

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

    private static IEnumerable<string> Read() => File.ReadLines(Path.Combine(Repository(), "docs", "deliberate-differences.md"))
        .Where(line => line.StartsWith("| D", StringComparison.Ordinal))
        .SelectMany(row => Code().Matches(row.Split('|')[2]))
        .Select(code => code.Groups[1].Value);

    private static Regex Pattern(string place) => new($"^{Regex.Escape(place).Replace("\\*", ".*", StringComparison.Ordinal)}$");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
