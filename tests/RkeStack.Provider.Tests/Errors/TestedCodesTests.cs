using System.Text.RegularExpressions;
using Xunit;

namespace RkeStack.Provider.Tests.Errors;

/// <summary>Holds the codes of docs/errors.md against the tests: an error that nothing ever provoked may say something untrue, or never come.</summary>
public partial class TestedCodesTests
{
    [Fact]
    public void Every_documented_code_is_named_by_a_test_or_has_a_reason_why_none_does()
    {
        var named = Named();
        Assert.Equal([], Documented().Where(code => !named.Contains(code) && !UntestedCodes.All.ContainsKey(code)));
    }

    [Fact]
    public void No_reason_is_left_for_a_code_that_a_test_names_or_that_is_gone()
    {
        var named = Named();
        var documented = Documented();
        Assert.Equal([], UntestedCodes.All.Keys.Where(code => named.Contains(code) || !documented.Contains(code)));
        Assert.All(UntestedCodes.All, untested => Assert.True(untested.Value.Length > 0, untested.Key));
    }

    private static HashSet<string> Documented() =>
        [.. Row().Matches(File.ReadAllText(Path.Combine(SourceCodes.Repository, "docs", "errors.md"))).Select(row => row.Groups[1].Value)];

    // A comment names a code for its reader only.
    private static HashSet<string> Named() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(SourceCodes.Repository, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && Path.GetFileName(file) != $"{nameof(UntestedCodes)}.cs")
            .SelectMany(File.ReadLines)
            .Where(line => !line.AsSpan().TrimStart().StartsWith("//"))
            .SelectMany(line => Code().Matches(line).Select(code => code.Value)),
    ];

    [GeneratedRegex(@"^\| (RKE\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"RKE\d{4}\b")]
    private static partial Regex Code();
}
