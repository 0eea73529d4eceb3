using System.Text.RegularExpressions;
using RkeStack.EndToEnd.Tests.Cli;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Faults;

/// <summary>What the CLI told its user in the end of a run that failed.</summary>
public sealed class FaultReport
{
    private readonly string _text;

    private FaultReport(string text) => _text = text;

    /// <summary>What stands under the CLI's last heading, where users look, or all of it where there is none. Fails if the run did not.</summary>
    public static FaultReport Of(CommandResult result)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(result.All);
        Assert.NotEqual(0, result.ExitCode);
        var start = Math.Max(0, result.All.IndexOf("\nDiagnostics:", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"\n\s+at \w+\.|\w+Exception\b|RKE9000", result.All);
        return new FaultReport(result.All[start..]);
    }

    /// <summary>Holds exactly one error of this code and place, whose cause says this, and which names a fix.</summary>
    /// <param name="code">The error's code.</param>
    /// <param name="place">Address of the host, or path in cluster.yml with its line.</param>
    /// <param name="cause">What the error must say, each of them.</param>
    public FaultReport Says(string code, string place, params string[] cause)
    {
        var found = Regex.Matches(_text, $@"\b{code}: {Regex.Escape(place)}: (?<cause>(?:(?!RKE\d{{4}}:)[\s\S])*?)\n\s*fix: (?<fix>\S.+)");
        Assert.True(found.Count == 1, $"{found.Count} times {code} of {place} in:\n{_text}");
        Assert.All(cause, words => Assert.Contains(words, found[0].Groups["cause"].Value, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Holds errors of these codes, in any order, and no others.</summary>
    public FaultReport SaysOnly(params string[] codes)
    {
        var found = Regex.Matches(_text, @"\b(RKE\d{4}): ").Select(match => match.Groups[1].Value);
        Assert.Equal(codes.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        return this;
    }

    /// <summary>Holds exactly one error, of one of these codes.</summary>
    public FaultReport SaysOneOf(string place, params string[] codes)
    {
        var code = Assert.Single(Regex.Matches(_text, @"\b(RKE\d{4}): ").Select(match => match.Groups[1].Value));
        Assert.Contains(code, codes);
        return Says(code, place);
    }

    /// <summary>Holds this text nowhere.</summary>
    public FaultReport DoesNotSay(string text)
    {
        Assert.DoesNotContain(text, _text, StringComparison.Ordinal);
        return this;
    }
}
