using System.Text.RegularExpressions;
using RkeStack.Provider.Tests.Schema;
using Xunit;

namespace RkeStack.Provider.Tests.Documents;

/// <summary>Every link of a page leads somewhere, and every file that a page names is there.</summary>
public partial class LinkTests
{
    private static readonly string Repository = Path.GetDirectoryName(SdkFolder.Path)!;

    public static TheoryData<string> Pages { get; } = [.. Directory.EnumerateFiles(Repository, "*.md", SearchOption.AllDirectories)
        .Select(page => Path.GetRelativePath(Repository, page))
        .Where(page => !page.Split('/').Any(folder => folder is "bin" or "obj" or "node_modules" or ".git"))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_to_files_and_headings_that_are_there(string page)
    {
        var text = File.ReadAllText(Path.Combine(Repository, page));
        var links = Link().Matches(text).Select(link => link.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal));
        Assert.DoesNotContain(links, link => !Leads(page, link));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Files_and_folders_that_are_named_are_there(string page)
    {
        var named = Named().Matches(File.ReadAllText(Path.Combine(Repository, page))).Select(name => name.Groups[1].Value);
        Assert.DoesNotContain(named, name => !Path.Exists(Path.Combine(Repository, name)));
    }

    private static bool Leads(string page, string link)
    {
        var (file, heading) = link.Split('#', 2) is [var path, var name] ? (path, name) : (link, "");
        var target = file.Length == 0 ? Path.Combine(Repository, page) : Path.GetFullPath(file, Path.Combine(Repository, Path.GetDirectoryName(page)!));
        return Path.Exists(target) && (heading.Length == 0 || Heading().Matches(File.ReadAllText(target)).Any(found => Anchor(found.Groups[1].Value) == heading));
    }

    // As GitHub makes it: lower case, blanks as dashes, and no other signs.
    private static string Anchor(string heading) => NoAnchor().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`((?:src|tests|docs|sdk|infra|examples|benchmarks)/[A-Za-z0-9_./-]+)`")]
    private static partial Regex Named();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
